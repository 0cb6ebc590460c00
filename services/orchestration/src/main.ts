import { runService } from '@cielo/service-host';
import { orchestration } from './service.ts';

await runService(orchestration);

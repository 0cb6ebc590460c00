import { runService } from '@cielo/service-host';
import { identity } from './service.ts';

await runService(identity);

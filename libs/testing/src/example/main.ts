import { runService } from '@cielo/service-host';
import { example } from './service.ts';

await runService(example);

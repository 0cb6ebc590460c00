import { runService } from '@cielo/service-host';
import { credits } from './service.ts';

await runService(credits);

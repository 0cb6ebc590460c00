import { runService } from '@cielo/service-host';
import { moderation } from './service.ts';

await runService(moderation);

import { runService } from '@cielo/service-host';
import { delivery } from './service.ts';

await runService(delivery);

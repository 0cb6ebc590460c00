import { runService } from '@cielo/service-host';
import { OpenFirstAccount } from './accounts/application/open-first-account.ts';
import { identity } from './service.ts';

await runService(identity, async (service, { CIELO_BOOTSTRAP_KEY: key }) => {
  if (key) await service.get(OpenFirstAccount).run({ key });
});

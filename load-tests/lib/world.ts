import { createLog, createService, listen, openEmbeddedPlatform, type RunningService } from '@cielo/service-host';
import { credits, GrantCredits } from '@cielo/credits';
import { CostlessMastering, deliveryWith } from '@cielo/delivery';
import { identity, IssueKey, OpenAccount } from '@cielo/identity';
import { ScriptedModelServer } from '@cielo/inference';
import { CostlessLook, moderationWith } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { MemoryObjects } from './memory-objects.ts';
import { temporaryHome } from '../../services/allinone/test/platform.ts';

/** The five services as they run, durable as ever, with an engine, a muxer and an object store that cost nothing. */
export interface CostlessWorld {
  readonly services: readonly RunningService[];
  /** One key per account; each account may have as many generations at once as it likes. */
  readonly keys: readonly string[];
  readonly eventLog: Awaited<ReturnType<typeof openEmbeddedPlatform>>['eventLog'];
  url(service: string): string;
  close(): Promise<void>;
}

const ENOUGH = 1_000_000_000n;

export async function openCostlessWorld({
  accounts,
  slots,
}: {
  accounts: number;
  slots: number;
}): Promise<CostlessWorld> {
  const home = temporaryHome();
  const environment = {
    IDENTITY_PEPPER_FILE: `${home.path}/pepper`,
    ORCHESTRATION_OPEN_PRO: '1000000',
    ORCHESTRATION_RENDER_SLOTS: String(slots),
    // A muxer that costs nothing need not be shared out.
    DELIVERY_MASTERINGS_AT_ONCE: '32',
    ACCESS_ACCOUNT_PER_MINUTE: '0',
    ACCESS_ADDRESS_PER_MINUTE: '0',
  };
  const log = createLog({ level: 'error' });
  const opened = await openEmbeddedPlatform({
    home: home.path,
    modelServer: new ScriptedModelServer(),
    log,
    environment,
  });
  const platform = { ...opened, objects: new MemoryObjects() };
  const definitions = [
    identity,
    credits,
    moderationWith(CostlessLook),
    orchestration,
    deliveryWith(new CostlessMastering()),
  ];
  const services: RunningService[] = [];
  for (const definition of definitions)
    services.push(await createService(definition as typeof identity, platform, { environment }));
  const byName = new Map(services.map((service) => [service.name, service]));
  const listeners = new Map<string, Awaited<ReturnType<typeof listen>>>();
  for (const service of services)
    listeners.set(service.name, await listen(service.handle, { host: '127.0.0.1', port: 0 }));

  const keys: string[] = [];
  for (let i = 0; i < accounts; i += 1) {
    const accountId = `account_${i}`;
    await byName
      .get('identity')!
      .get(OpenAccount)
      .run({ id: accountId, plan: 'pro', homeCountry: 'US', timeZone: 'UTC', invited: true, invitesLeft: 0 });
    keys.push((await byName.get('identity')!.get(IssueKey).run({ accountId, name: 'load' })).secret);
  }
  for (const service of services) await service.drained();
  for (let i = 0; i < accounts; i += 1) {
    await byName
      .get('credits')!
      .get(GrantCredits)
      .run({ accountId: `account_${i}`, grantId: 'load', source: 'promotion', amountCredits: ENOUGH, untilMs: null });
  }
  return {
    services,
    keys,
    eventLog: platform.eventLog,
    url: (name) => listeners.get(name)!.url,
    async close() {
      await Promise.all([...listeners.values()].map((listener) => listener.close(0)));
      await Promise.all(services.map((service) => service.close()));
      await platform.close();
      home.remove();
    },
  };
}

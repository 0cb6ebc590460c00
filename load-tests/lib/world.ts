import type { EventLog } from '@cielo/eventing';
import { ScriptedModelServer } from '@cielo/inference';
import { createLog, createService, listen, openEmbeddedPlatform, type RunningService } from '@cielo/service-host';
import { temporaryHome } from '../../services/allinone/test/platform.ts';
import { COSTLESS_SERVICES, fillWallets, openAccounts, unhindered } from './costless.ts';
import { MemoryObjects } from './memory-objects.ts';

export interface WorldOptions {
  readonly accounts: number;
  /** Renders at once. */
  readonly slots: number;
}

/** The five services as they run, durable as ever, with an engine, a muxer and an object store that cost nothing. */
export interface CostlessWorld {
  /** One key per account; each account may have as many generations at once as it likes. */
  readonly keys: readonly string[];
  readonly eventLog: EventLog;
  url(service: string): string;
  close(): Promise<void>;
}

/** All of it in this process, on the embedded adapters. */
export async function openCostlessWorld({ accounts, slots }: WorldOptions): Promise<CostlessWorld> {
  const home = temporaryHome();
  const environment = { ...unhindered(home.path), ORCHESTRATION_RENDER_SLOTS: String(slots) };
  const log = createLog({ level: 'error' });
  const modelServer = new ScriptedModelServer();
  const opened = await openEmbeddedPlatform({ home: home.path, modelServer, log, environment });
  const platform = { ...opened, objects: new MemoryObjects() };
  const services = new Map<string, RunningService>();
  const listeners = new Map<string, Awaited<ReturnType<typeof listen>>>();
  for (const definition of COSTLESS_SERVICES) {
    const service = await createService(definition, platform, { environment });
    services.set(service.name, service);
    listeners.set(service.name, await listen(service.handle, { host: '127.0.0.1', port: 0 }));
  }
  const keys = await openAccounts(services.get('identity')!, accounts);
  for (const service of services.values()) await service.drained();
  await fillWallets(services.get('credits')!, accounts);
  return {
    keys,
    eventLog: platform.eventLog,
    url: (name) => listeners.get(name)!.url,
    async close() {
      await Promise.all([...listeners.values()].map((listener) => listener.close(0)));
      await Promise.all([...services.values()].map((service) => service.close()));
      await platform.close();
      home.remove();
    },
  };
}

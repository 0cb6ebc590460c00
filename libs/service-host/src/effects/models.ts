import { KServeModelServer, openModelServers, RenderFailed, type ModelServer } from '@cielo/inference';
import type { Metrics } from '../telemetry/metrics.ts';
import type { ServersConfig } from './effect-config.ts';
import { ofThisProcess, type OpenContext, type Opened } from './opened.ts';

/** The model servers that are named, else the one that was handed in, else none. Servers may come and go: nobody waits for them at start. */
export async function openModels(
  { MODEL_SERVERS: addresses }: ServersConfig,
  given: ModelServer | undefined,
  { name, clock, registry }: OpenContext,
): Promise<Opened<ModelServer>> {
  if (addresses.length === 0) return given ? ofThisProcess(given) : NONE;
  const servers = await openModelServers({ addresses, clock, observe: measured(registry.of(name)) });
  const asked = addresses.map((address) => new KServeModelServer({ address, clock }));
  return {
    adapter: servers,
    check: async () => {
      const alive = await Promise.all(asked.map((server) => server.live()));
      if (!alive.includes(true)) throw new Error(`no model server answers: ${addresses.join(', ')}`);
    },
    close: async () => {
      asked.forEach((server) => server.close());
      await servers.close();
    },
  };
}

const NOBODY = 'no model server is named (MODEL_SERVERS)';

const NONE: Opened<ModelServer> = {
  ...ofThisProcess<ModelServer>({
    ready: async () => false,
    async *render() {
      throw new RenderFailed(NOBODY, true);
    },
  }),
  check: () => Promise.reject(new Error(NOBODY)),
};

type Observe = NonNullable<Parameters<typeof openModelServers>[0]['observe']>;

function measured(metrics: Metrics): Observe {
  return (event) => {
    const { server, model, active } = event;
    metrics.set('modelServerActive', { server }, active);
    if (event.kind === 'started') return metrics.count('modelServerRenders', { server, model });
    const { outcome, totalMs, firstOutputMs, bytes } = event;
    metrics.count('modelServerBytes', { server, model }, bytes);
    metrics.observe('modelServerRenderSeconds', { server, model, outcome }, totalMs / 1000);
    if (firstOutputMs !== undefined)
      metrics.observe('modelServerFirstOutputSeconds', { server, model }, firstOutputMs / 1000);
  };
}

import { KServeModelServer, type KServeOptions } from './kserve.ts';
import type { ModelServer } from './model-server.ts';
import { RoutedModelServer, type RoutedOptions } from './routed.ts';

export interface ModelServersOptions extends Omit<KServeOptions, 'address'>, Pick<RoutedOptions, 'observe'> {
  /** `host:port` of each; at least one. */
  readonly addresses: readonly string[];
}

export interface OpenModelServers extends ModelServer {
  /** Whether the process of any of them answers at all. Never throws. */
  live(): Promise<boolean>;
  /** Ends the connections; renders on their way end as failed. */
  close(): Promise<void>;
}

/** The model servers at these addresses as one. It does not wait for any of them: they may come and go. */
export async function openModelServers(options: ModelServersOptions): Promise<OpenModelServers> {
  const { addresses, observe, ...connection } = options;
  const servers = addresses.map((address) => ({
    address,
    server: new KServeModelServer({ ...connection, address }),
  }));
  const routed = new RoutedModelServer({ servers, clock: options.clock, ...(observe ? { observe } : {}) });
  return {
    ready: (model) => routed.ready(model),
    render: (request, signal) => routed.render(request, signal),
    live: async () => (await Promise.all(servers.map(({ server }) => server.live()))).includes(true),
    close: async () => servers.forEach(({ server }) => server.close()),
  };
}

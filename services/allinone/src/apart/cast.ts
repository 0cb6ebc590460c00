import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '@cielo/service-host';

/** What each process of the platform is told beside the settings of all. */
export interface Role {
  readonly name: string;
  /** Its main file, below services/. */
  readonly program: string;
  /** Where it is asked over HTTP; the engine: over gRPC. */
  readonly port: number;
  readonly settings: Environment;
}

/** A port for each process by its name, and for its questions by `<name>.questions`. */
export type Ports = ReadonlyMap<string, number>;

export const SERVICES = ['identity', 'credits', 'moderation', 'orchestration', 'delivery'];

/** Who is there: the five services, the worker, which is orchestration with slots to render in, and the built-in engine where no model server is named. */
export function castOf(
  environment: Environment,
  { home, key }: { home: string; key: string },
  ports: Ports,
): readonly Role[] {
  const portOf = (name: string) => ports.get(name)!;
  const engine = environment['MODEL_SERVERS'] ? [] : [engineAt(portOf('engine'))];
  const common = {
    HOST: '127.0.0.1',
    CIELO_HOME: home,
    MODEL_SERVERS: environment['MODEL_SERVERS'] || `127.0.0.1:${portOf('engine')}`,
    QUESTIONS_ADDRESSES: SERVICES.map((name) => `${name}=127.0.0.1:${portOf(`${name}.questions`)}`).join(','),
    // The listener in front is the proxy whose word is taken for where a call comes from.
    ACCESS_TRUSTED_PROXIES: environment['ACCESS_TRUSTED_PROXIES'] || '127.0.0.1/32',
    IDENTITY_PEPPER_FILE: environment['IDENTITY_PEPPER_FILE'] || join(home, 'key-pepper'),
  };
  const services = SERVICES.map((name) => ({
    name,
    program: name,
    settings: { QUESTIONS_LISTEN: `127.0.0.1:${portOf(`${name}.questions`)}`, ...OWN[name]?.(key) },
  }));
  const worker = {
    name: 'worker',
    program: 'orchestration',
    settings: {
      ORCHESTRATION_RENDER_SLOTS: environment['ORCHESTRATION_RENDER_SLOTS'] || '1',
      ORCHESTRATION_WORKER: `${environment['ORCHESTRATION_WORKER'] || hostname()}-worker`,
    },
  };
  const hosted = [...services, worker].map(({ name, program, settings }) => {
    const port = portOf(name);
    return { name, program, port, settings: { ...common, PORT: String(port), ...settings } };
  });
  return [...engine, ...hosted];
}

const OWN: Readonly<Record<string, (key: string) => Environment>> = {
  identity: (key) => ({ CIELO_BOOTSTRAP_KEY: key }),
  orchestration: () => ({ ORCHESTRATION_RENDER_SLOTS: '0' }),
};

function engineAt(port: number): Role {
  return { name: 'engine', program: 'engine', port, settings: { PORT: String(port) } };
}

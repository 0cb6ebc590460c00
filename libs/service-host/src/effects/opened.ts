import type { Clock, Ids, Random } from '@cielo/effects';
import type { Database } from '@cielo/eventing';
import type { Log } from '../telemetry/log.ts';
import type { MetricsRegistry } from '../telemetry/metrics.ts';
import type { WaitOptions } from './until-there.ts';

/** An adapter that was opened, and what belongs to it. */
export interface Opened<T> {
  readonly adapter: T;
  /** Throws what is wrong while the adapter cannot be used. */
  check(): Promise<void>;
  close(): Promise<void> | void;
}

/** What adapters are opened with. */
export interface OpenContext {
  /** The process, as servers see it. */
  readonly name: string;
  /** Those that will stand on it; each has documents of its own. */
  readonly services: readonly string[];
  /** The data folder. */
  readonly home: string;
  /** The file in it, which this process has alone from the first call on. */
  readonly file: () => Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly log: Log;
  readonly registry: MetricsRegistry;
  readonly waits: WaitOptions;
}

/** For what is well whenever its process is, and ends with it. */
export const ofThisProcess = <T>(adapter: T): Opened<T> => ({ adapter, check: async () => {}, close: () => {} });

/** Stands where no service of the process says that it uses the effect. */
export function unused<T extends object>(effect: string): Opened<T> {
  const refuse = () => {
    throw new Error(`Nothing in this process says that it uses ${effect}`);
  };
  return ofThisProcess(new Proxy({} as T, { get: refuse }));
}

import type { Clock, Ids, Random } from '@cielo/effects';
import type { DocumentStore } from '@cielo/documents';
import type { EventLog } from '@cielo/eventing';
import type { ModelServer } from '@cielo/inference';
import type { Objects } from '@cielo/objects';
import type { QuestionExchange } from '../questions/questions.ts';
import type { Check } from '../health/health-checks.ts';
import type { Log } from '../telemetry/log.ts';
import type { MetricsRegistry } from '../telemetry/metrics.ts';

/** `production` refuses to start with anything missing; `development` fills in what is missing with what a laptop has. */
export type Profile = 'development' | 'production';

/** The adapters of the effects: where services stand. The embedded one, the cluster's and the simulator's differ in nothing else. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly eventLog: EventLog;
  readonly objects: Objects;
  readonly modelServer: ModelServer;
  readonly questions: QuestionExchange;
  /** The documents of one service; nobody else's. */
  documents(service: string): DocumentStore;
  /** Default: development. */
  readonly profile?: Profile;
  /** Where log lines go. Default: nowhere. */
  readonly log?: Log;
  /** Where metrics are counted; shared by the services of one process. Default: one of the service's own. */
  readonly metrics?: MetricsRegistry;
  /** Whether the adapters can be used, by the name of their effect. Default: they can. */
  readonly checks?: Readonly<Record<string, Check>>;
}

/** A platform that this process opened and has to close. */
export interface OpenPlatform extends Platform {
  close(): Promise<void>;
}

import { join } from 'node:path';
import { EmbeddedDocumentStore } from '@cielo/documents';
import { SortableIds, SystemClock, SystemRandom, type Clock } from '@cielo/effects';
import { EmbeddedEventLog } from '@cielo/eventing';
import type { ModelServer } from '@cielo/inference';
import { FileSystemObjects } from '@cielo/objects';
import { InProcessQuestions } from '../questions/in-process.ts';
import type { QuestionExchange } from '../questions/questions.ts';
import { InvalidConfig, type Environment } from '../settings/read-config.ts';
import { silentLog, type Log } from '../telemetry/log.ts';
import { MetricsRegistry } from '../telemetry/metrics.ts';
import { measureProcess } from '../telemetry/process-metrics.ts';
import { startTracing } from '../telemetry/start-tracing.ts';
import { currentTraceparent } from '../telemetry/tracing.ts';
import { openHome } from './home.ts';
import type { OpenPlatform, Profile } from './platform.ts';
import { missingForProduction } from './platform-config.ts';

export interface EmbeddedPlatformOptions {
  /** The data folder: `cielo.sqlite` with events and documents, `objects/` with films and pictures. */
  readonly home: string;
  readonly modelServer: ModelServer;
  /** Default: nowhere. */
  readonly log?: Log;
  /** Default: what CIELO_PROFILE says, or development. */
  readonly profile?: Profile;
  /** Default: within this process. */
  readonly questions?: QuestionExchange;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** The process in metrics and traces. Default: cielo. */
  readonly name?: string;
  /** Default: the process's own. */
  readonly environment?: Environment;
}

/**
 * Everything that services stand on, in one folder of one process.
 * @throws HomeInUse when another process has the folder; InvalidConfig in the production profile, unless it was told to accept this.
 */
export async function openEmbeddedPlatform({
  home,
  modelServer,
  log = silentLog,
  profile,
  questions = new InProcessQuestions(),
  clock = new SystemClock(),
  name = 'cielo',
  environment = process.env,
}: EmbeddedPlatformOptions): Promise<OpenPlatform> {
  const actual = profile ?? (environment['CIELO_PROFILE'] === 'production' ? 'production' : 'development');
  const missing = missingForProduction({ ...environment, CIELO_PROFILE: actual });
  if (missing.length > 0) throw new InvalidConfig(missing);
  const random = new SystemRandom();
  const ids = new SortableIds(clock, random);
  const { path, database, close } = openHome(home, clock);
  try {
    const eventLog = new EmbeddedEventLog({
      database,
      clock,
      onDeadLetter: ({ group, type, id, reason, attempts }) =>
        log.error('event given up', { service: group, event: type, eventId: id, reason, attempts }),
    });
    const objects = await FileSystemObjects.open({ folder: join(path, 'objects'), clock, random });
    const metrics = new MetricsRegistry();
    const storeOf = oncePerName(
      (service) =>
        new EmbeddedDocumentStore({ database, eventLog, clock, ids, service, traceparent: currentTraceparent }),
    );
    const stopMeasuring = measureProcess(metrics, name);
    const stopTracing = await startTracing({ random, name, environment });
    return {
      clock,
      random,
      ids,
      eventLog,
      objects,
      modelServer,
      questions,
      profile: actual,
      log,
      metrics,
      documents: (service) => storeOf(service),
      close: async () => {
        eventLog.close();
        stopMeasuring();
        await stopTracing();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Two stores of one service would not take turns with each other. */
function oncePerName<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}

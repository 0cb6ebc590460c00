import { SortableIds, SystemClock, SystemRandom, type Clock } from '@cielo/effects';
import type { ModelServer } from '@cielo/inference';
import type { Objects } from '@cielo/objects';
import { openDocuments } from '../effects/documents.ts';
import {
  contradictions,
  effectConfig,
  NOTHING_NAMED,
  USES,
  type ServersConfig,
  type Use,
} from '../effects/effect-config.ts';
import { openEvents } from '../effects/events.ts';
import { openModels } from '../effects/models.ts';
import { openObjects } from '../effects/objects.ts';
import { unused, type OpenContext, type Opened } from '../effects/opened.ts';
import { InProcessQuestions } from '../questions/in-process.ts';
import type { QuestionExchange } from '../questions/questions.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';
import { silentLog, type Log } from '../telemetry/log.ts';
import { MetricsRegistry } from '../telemetry/metrics.ts';
import { measureProcess } from '../telemetry/process-metrics.ts';
import { startTracing } from '../telemetry/start-tracing.ts';
import { openHome, type Home } from './home.ts';
import type { OpenPlatform, Profile } from './platform.ts';
import { missingForProduction } from './platform-config.ts';

export interface PlatformOptions {
  /** The data folder of what is embedded: `cielo.sqlite` with events and documents, `objects/` with films and pictures. */
  readonly home: string;
  /** The services that will stand on it. Default: the one that the process is called after. */
  readonly services?: readonly string[];
  /** What they touch. Default: everything. */
  readonly uses?: readonly Use[];
  /** Renders where MODEL_SERVERS names nobody. */
  readonly modelServer?: ModelServer;
  /** Default: nowhere. */
  readonly log?: Log;
  /** Default: what CIELO_PROFILE says, or development. */
  readonly profile?: Profile;
  /** Default: within this process. */
  readonly questions?: QuestionExchange;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** The process in metrics, in traces and for servers. Default: cielo. */
  readonly name?: string;
  /** Where the settings are. Default: the process's own. */
  readonly environment?: Environment;
  /** Is told which effect's server is waited for and why; without a reason once it is there. */
  readonly waiting?: (effect: string, why: string | undefined) => void;
  /** Ends the waiting for servers. */
  readonly signal?: AbortSignal;
}

/**
 * Everything that services stand on: for each effect the server that the settings name, else what is embedded. A server that is away is
 * waited for; the adapters of servers are loaded only when they are asked for.
 * @throws InvalidConfig with everything that is wrong, missing in the production profile or does not go together; HomeInUse when another
 *   process has the data folder.
 */
export async function openPlatform(options: PlatformOptions): Promise<OpenPlatform> {
  const {
    name = 'cielo',
    services = [name],
    home,
    log = silentLog,
    clock = new SystemClock(),
    environment = process.env,
  } = options;
  const {
    uses = USES,
    questions = new InProcessQuestions(),
    signal = new AbortController().signal,
    waiting = () => {},
  } = options;
  const profile = options.profile ?? (environment['CIELO_PROFILE'] === 'production' ? 'production' : 'development');
  const settings = readServers({ ...environment, CIELO_PROFILE: profile }, options);
  const random = new SystemRandom();
  const ids = new SortableIds(clock, random);
  const registry = new MetricsRegistry();
  const closings: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const end of closings.splice(0).reverse()) await end();
  };
  const keep = <T extends Pick<Opened<unknown>, 'close'>>(opened: T): T => {
    closings.push(opened.close);
    return opened;
  };
  let data: Home | undefined;
  const file = () => (data ??= keep(openHome(home, clock))).database;
  const waits = { clock, log, signal, waiting };
  const context: OpenContext = { name, services, home, file, clock, random, ids, log, registry, waits };
  try {
    closings.push(measureProcess(registry, name), await startTracing({ random, name, environment }));
    const events = keep(await openEvents(settings, context));
    const documents = keep(await openDocuments(settings, events.adapter, context));
    const objects = keep(uses.includes('objects') ? await openObjects(settings, context) : unused<Objects>('objects'));
    const given = options.modelServer;
    const models = keep(
      uses.includes('models') ? await openModels(settings, given, context) : unused<ModelServer>('models'),
    );
    return {
      clock,
      random,
      ids,
      eventLog: events.adapter,
      documents: documents.adapter,
      objects: objects.adapter,
      modelServer: models.adapter,
      questions,
      profile,
      log,
      metrics: registry,
      checks: {
        documents: documents.check,
        ...(uses.includes('objects') ? { objects: objects.check } : {}),
        ...(uses.includes('models') ? { models: models.check } : {}),
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws InvalidConfig with what is wrong, missing or does not go together, all at once. */
function readServers(environment: Environment, { uses = USES, modelServer }: PlatformOptions): ServersConfig {
  // Whoever hands in a model server needs none named.
  const asked = uses.filter((use) => use !== 'models' || !modelServer || environment['MODEL_SERVERS']);
  const problems = [...missingForProduction(environment), ...contradictions(environment)];
  const settings = readConfig(effectConfig(asked), environment, problems);
  return { ...NOTHING_NAMED, ...settings };
}

import { SystemClock } from '@cielo/effects';
import { contradictions, effectConfig } from '../effects/effect-config.ts';
import { GrpcQuestions } from '../questions/grpc-questions.ts';
import { joinConfigs, type ConfigDefinition } from '../settings/define-config.ts';
import { listSettings, settingsHelp } from '../settings/describe-settings.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';
import { createLog } from '../telemetry/create-log.ts';
import type { Log } from '../telemetry/log.ts';
import { createService } from './create-service.ts';
import type { ServiceDefinition } from './define-service.ts';
import { endOnSignals } from './end-on-signals.ts';
import { configOf } from './host-config.ts';
import { listen } from './listen.ts';
import { openPlatform } from './open-platform.ts';
import type { OpenPlatform } from './platform.ts';
import { missingForProduction, platformConfig, type PlatformConfig } from './platform-config.ts';
import type { RunningService } from './running-service.ts';
import { Starting } from './starting.ts';

/** Answers under way may take this long once the process was told to end; all of it takes less than five seconds. */
const GRACE_MS = 2_000;

const FLAGS: readonly string[] = ['--help', '--check-config'];

/** What a service still does before it is given work. */
export type BeforeWork = (service: RunningService, environment: Environment) => Promise<void>;

/** A process that runs one service: what its `main.ts` calls. `--help` and `--check-config` say what can be set and whether it is set well. */
export async function runService(definition: ServiceDefinition, beforeWork?: BeforeWork): Promise<void> {
  const config = joinConfigs(platformConfig, effectConfig(definition.uses ?? []), configOf(definition));
  const [flag] = process.argv.slice(2);
  if (flag !== undefined && !FLAGS.includes(flag)) {
    process.stderr.write(
      `There is no ${flag} here, only ${FLAGS.join(' and ')}. Settings come from the environment.\n`,
    );
    return void (process.exitCode = 2);
  }
  if (flag === '--help')
    return void process.stdout.write(`${definition.name}\n\nSettings (environment):\n${settingsHelp(config)}\n`);
  try {
    const settings = check(config, process.env);
    if (flag === '--check-config')
      return void process.stdout.write(`${listSettings(config, process.env)}\nThe settings can be used.\n`);
    await run(definition, settings, beforeWork);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
  }
}

/** @throws InvalidConfig with what is wrong, what the profile misses and what does not go together, all at once. */
function check(config: ConfigDefinition, environment: Environment): PlatformConfig {
  const problems = [...missingForProduction(environment), ...contradictions(environment)];
  return readConfig(config, environment, problems) as PlatformConfig;
}

/** Listens at once, so that it can be seen to be alive while it waits for its servers. */
async function run(definition: ServiceDefinition, settings: PlatformConfig, beforeWork?: BeforeWork): Promise<void> {
  const { name, uses = [] } = definition;
  const log = createLog({ level: settings.LOG_LEVEL });
  const ending = new AbortController();
  const starting = new Starting();
  let answering: Pick<RunningService, 'handle'> = starting;
  let platform: OpenPlatform | undefined;
  let service: RunningService | undefined;
  const questions = await openQuestions(settings, log);
  const listener = await listen((...call) => answering.handle(...call), { host: settings.HOST, port: settings.PORT });
  endOnSignals(log, async () => {
    ending.abort(new Error('the process was told to end'));
    await Promise.all([listener.close(GRACE_MS), service?.close()]);
    await questions.close();
    await platform?.close();
  });
  if (!process.env['KAFKA_BROKERS'])
    log.warn('without KAFKA_BROKERS no other process hears this one', { service: name });
  try {
    const { signal } = ending;
    const { waiting } = starting;
    platform = await openPlatform({ home: settings.CIELO_HOME, uses, questions, log, name, waiting, signal });
    service = await createService(definition, platform);
    await beforeWork?.(service, process.env);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
    return;
  }
  answering = service;
  log.info('service ready', {
    service: name,
    url: listener.url,
    questions: questions.address,
    readyMs: Math.round(process.uptime() * 1000),
  });
}

function openQuestions({ QUESTIONS_LISTEN, QUESTIONS_ADDRESSES }: PlatformConfig, log: Log): Promise<GrpcQuestions> {
  return GrpcQuestions.open({
    ...(QUESTIONS_LISTEN ? { listen: QUESTIONS_LISTEN } : {}),
    addresses: QUESTIONS_ADDRESSES,
    clock: new SystemClock(),
    onBug: (question, error) => log.error('question failed unexpectedly', { question, error }),
  });
}

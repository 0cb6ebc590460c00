import { KServeModelServer, RenderFailed, type ModelServer } from '@cielo/inference';
import { SystemClock } from '@cielo/effects';
import { GrpcQuestions } from '../questions/grpc-questions.ts';
import { joinConfigs, type ConfigDefinition } from '../settings/define-config.ts';
import { describeSettings, settingsHelp } from '../settings/describe-settings.ts';
import { InvalidConfig, readConfig, type Environment } from '../settings/read-config.ts';
import { createLog } from '../telemetry/create-log.ts';
import { createService } from './create-service.ts';
import type { ServiceDefinition } from './define-service.ts';
import { openEmbeddedPlatform } from './embedded-platform.ts';
import { endOnSignals } from './end-on-signals.ts';
import { configOf } from './host-config.ts';
import { listen } from './listen.ts';
import { missingForProduction, platformConfig, type PlatformConfig } from './platform-config.ts';

/** Answers under way may take this long once the process was told to end; all of it takes less than five seconds. */
const GRACE_MS = 2_000;

const FLAGS: readonly string[] = ['--help', '--check-config'];

/** A process that runs one service: what its `main.ts` calls. `--help` and `--check-config` say what can be set and whether it is set well. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const config = joinConfigs(platformConfig, configOf(definition));
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
      return void process.stdout.write(`${listing(config, process.env)}\nThe settings can be used.\n`);
    await run(definition, settings);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
  }
}

/** @throws InvalidConfig with what is wrong and what the profile misses, all at once. */
function check(config: ConfigDefinition, environment: Environment): PlatformConfig {
  const missing = [...missingForProduction(environment), ...missingModelServer(environment)];
  try {
    const settings = readConfig(config, environment) as PlatformConfig;
    if (missing.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    missing.unshift(...error.problems);
  }
  throw new InvalidConfig(missing);
}

function missingModelServer(environment: Environment): readonly string[] {
  if (environment['CIELO_PROFILE'] !== 'production' || environment['MODEL_SERVER_ADDRESS']) return [];
  return ['MODEL_SERVER_ADDRESS is missing: nothing can be rendered'];
}

/** What is set and to what, without secrets. */
function listing(config: ConfigDefinition, environment: Environment): string {
  return describeSettings(config)
    .map(({ name, default: usual, secret }) => {
      const given = environment[name] || undefined;
      return `  ${name}=${given ? (secret ? '…' : given) : (usual ?? '')}${given ? '' : '  (default)'}`;
    })
    .join('\n');
}

async function run(definition: ServiceDefinition, settings: PlatformConfig): Promise<void> {
  const log = createLog({ level: settings.LOG_LEVEL });
  const questions = await GrpcQuestions.open({
    ...(settings.QUESTIONS_LISTEN ? { listen: settings.QUESTIONS_LISTEN } : {}),
    addresses: settings.QUESTIONS_ADDRESSES,
    clock: new SystemClock(),
    onBug: (question, error) => log.error('question failed unexpectedly', { question, error }),
  });
  const platform = await openEmbeddedPlatform({
    home: settings.CIELO_HOME,
    modelServer: modelServer(settings),
    questions,
    log,
    name: definition.name,
  });
  const service = await createService(definition, platform);
  const listener = await listen(service.handle, { host: settings.HOST, port: settings.PORT });
  log.info('service ready', {
    service: definition.name,
    url: listener.url,
    questions: questions.address,
    readyMs: Math.round(process.uptime() * 1000),
  });
  endOnSignals(log, async () => {
    await Promise.all([listener.close(GRACE_MS), service.close()]);
    await questions.close();
    await platform.close();
  });
}

function modelServer({ MODEL_SERVER_ADDRESS: address }: PlatformConfig): ModelServer {
  if (address) return new KServeModelServer({ address, clock: new SystemClock() });
  return {
    ready: async () => false,
    async *render() {
      throw new RenderFailed('No model server is configured (MODEL_SERVER_ADDRESS)', true);
    },
  };
}

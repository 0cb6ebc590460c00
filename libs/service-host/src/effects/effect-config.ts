import { z } from 'zod';
import { defineConfig, joinConfigs, type ConfigDefinition, type ConfigOf } from '../settings/define-config.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';

/** What a service touches beside events and documents, which all of them have. */
export const USES = ['objects', 'models'] as const;
export type Use = (typeof USES)[number];

const HOST_AND_PORT = /^(\[[0-9a-fA-F:]+\]|[^\s,:[\]]+):\d{1,5}$/;

/** `host:port`, separated by commas. */
const addresses = z
  .string()
  .optional()
  .transform((text, context): readonly string[] => {
    const list = (text ?? '').split(/[\s,]+/).filter(Boolean);
    const wrong = list.find((entry) => !HOST_AND_PORT.test(entry));
    if (wrong !== undefined)
      context.addIssue({
        code: 'custom',
        message: `'${wrong}' is not written host:port; several are separated by commas`,
      });
    return list;
  });

export const eventsConfig = defineConfig({
  KAFKA_BROKERS: addresses
    .meta({ neededInProduction: 'unless embedded' })
    .describe(
      'Kafka, which carries the events: host:port,…; without it the log in CIELO_HOME, which one process has alone',
    ),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._-]*$/, 'may hold letters, digits, dots, dashes and underscores')
    .default('')
    .describe('Begins the names of topics and consumer groups, where several platforms share one Kafka'),
  KAFKA_SESSION_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(10_000)
    .describe('A process that Kafka has not heard of for so long has died, and others get its share of the events'),
});

export const documentsConfig = defineConfig({
  MONGO_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/, 'is not written mongodb://host:port/database')
    .optional()
    .meta({ secret: 'password', neededInProduction: 'unless embedded' })
    .describe(
      'The MongoDB-protocol server and database of the documents: mongodb://host:port/database; without it the SQLite file in CIELO_HOME',
    ),
  MONGO_OUTBOX_MAX: z.coerce
    .number()
    .int()
    .positive()
    .default(10_000)
    .describe('Events that may wait for Kafka; beyond it, requests that say something are refused until it takes them'),
});

export const objectsConfig = defineConfig({
  S3_BUCKET: z
    .string()
    .min(3)
    .optional()
    .meta({ neededInProduction: 'unless embedded' })
    .describe('The bucket of films and pictures; without it the folder objects/ in CIELO_HOME'),
  S3_ENDPOINT: z.url().optional().describe('The S3 store; without it the one of Amazon in S3_REGION'),
  S3_PUBLIC_ENDPOINT: z
    .url()
    .optional()
    .describe('Under which address callers reach the store, in links that lead straight there; the same when absent'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('The region of the bucket'),
  S3_ACCESS_KEY_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Who writes there; without it what the machine is (role of the instance or of the service account)'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().meta({ secret: true }).describe('And the secret of it'),
  S3_FORCE_PATH_STYLE: z
    .stringbool()
    .default(true)
    .describe('Whether the bucket stands in the path of the URL instead of the name of the host'),
});

export const modelsConfig = defineConfig({
  MODEL_SERVERS: addresses
    .meta({ neededInProduction: true })
    .describe(
      'Model servers (KServe v2 over gRPC: Triton, or the built-in engine): host:port,…; without one nothing can be rendered',
    ),
});

/** What all of these say together; of what a process does not use, nothing is named. */
export type ServersConfig = ConfigOf<typeof eventsConfig> &
  ConfigOf<typeof documentsConfig> &
  ConfigOf<typeof objectsConfig> &
  ConfigOf<typeof modelsConfig>;

/** The settings of the effects that a service uses. */
export function effectConfig(uses: readonly Use[]): ConfigDefinition {
  return joinConfigs(
    eventsConfig,
    documentsConfig,
    ...(uses.includes('objects') ? [objectsConfig] : []),
    ...(uses.includes('models') ? [modelsConfig] : []),
  );
}

/** Nobody's servers: everything is embedded. */
export const NOTHING_NAMED = readConfig(effectConfig(USES), {}) as ServersConfig;

/** Settings that are each in order and do not go together: a line for each, which says why. */
export function contradictions(environment: Environment): readonly string[] {
  const given = (name: string) => (environment[name] ?? '') !== '';
  const problems: string[] = [];
  if (given('KAFKA_BROKERS') && !given('MONGO_URL')) {
    problems.push(
      'MONGO_URL is missing beside KAFKA_BROKERS: documents in the SQLite file hand their events to the log in the same file, never to Kafka',
    );
  }
  const half = ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter(given);
  if (half.length > 0 && !given('S3_BUCKET')) problems.push(`S3_BUCKET is missing beside ${half.join(', ')}`);
  if (given('S3_ACCESS_KEY_ID') !== given('S3_SECRET_ACCESS_KEY'))
    problems.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY come together or not at all');
  return problems;
}

import { z } from 'zod';
import { defineConfig, type ConfigOf } from '../settings/define-config.ts';
import type { Environment } from '../settings/read-config.ts';

const yes = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Where a process stands that runs one service alone. */
export const platformConfig = defineConfig({
  CIELO_PROFILE: z
    .enum(['development', 'production'])
    .default('development')
    .describe('production refuses to start with anything missing; development fills in what a laptop has'),
  CIELO_HOME: z.string().default('.cielo').describe('The data folder of the embedded adapters'),
  CIELO_ALLOW_EMBEDDED: yes.describe(
    'Whether the production profile may keep events, documents and objects in CIELO_HOME where no server is named: one process, one disk',
  ),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('The port to listen on; 0 picks a free one'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('The least important lines that are written'),
  QUESTIONS_LISTEN: z
    .string()
    .optional()
    .describe('host:port where this service answers questions of the others over gRPC'),
  QUESTIONS_ADDRESSES: z
    .string()
    .default('')
    .transform((text, context) => readAddresses(text, (message) => context.addIssue({ code: 'custom', message })))
    .describe('Where the others answer questions: identity=host:port,credits=host:port'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .optional()
    .meta({ secret: 'password' })
    .describe('Where spans go (OTLP over HTTP); without one none are kept'),
});
export type PlatformConfig = ConfigOf<typeof platformConfig>;

function readAddresses(text: string, refuse: (message: string) => void): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const match = /^([a-z]+)=(\S+:\d+)$/.exec(entry);
    if (match) addresses.set(match[1]!, match[2]!);
    else refuse(`'${entry}' is not written service=host:port`);
  }
  return addresses;
}

/** What keeps the production profile from starting beside single settings: each a line that says what to do. Empty in development. */
export function missingForProduction(environment: Environment): readonly string[] {
  if (environment['CIELO_PROFILE'] !== 'production') return [];
  const toldByProxy = environment['ACCESS_TRUSTED_PROXIES'] && environment['ACCESS_COUNTRY_HEADER'];
  if (toldByProxy || environment['ACCESS_COUNTRY_DATABASE']) return [];
  return [
    'ACCESS_COUNTRY_DATABASE is missing: nothing says from which country a call comes. Give one, or ACCESS_TRUSTED_PROXIES and ACCESS_COUNTRY_HEADER',
  ];
}

import { z } from 'zod';
import type { ConfigDefinition, ConfigOf } from './define-config.ts';

/** Variables as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings cannot be used; the message has one line per problem. */
export class InvalidConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidConfig';
  }
}

/** Whether the setting's value, or the password in it, must never be shown. */
export function isSecret(schema: z.ZodType): boolean {
  return secrecyOf(schema) !== undefined;
}

/** A value as it may be printed: secrets not at all, URLs without their password. */
export function shown(schema: z.ZodType, text: string): string {
  switch (secrecyOf(schema)) {
    case undefined:
      return text;
    case 'password':
      // Also in a text that is no URL after all: everything between the scheme and the last @ may hold the password.
      return text.replace(/\/\/.*@/s, '//…@');
    default:
      return '…';
  }
}

function secrecyOf(schema: z.ZodType): unknown {
  return z.globalRegistry.get(schema)?.['secret'] ?? schema.meta()?.['secret'];
}

/** Whether the production profile does not start without it: `.meta({ neededInProduction: … })`. */
function isNeeded(schema: z.ZodType, environment: Environment): boolean {
  if (environment['CIELO_PROFILE'] !== 'production') return false;
  const needed = schema.meta()?.['neededInProduction'];
  return needed === true || (needed === 'unless embedded' && environment['CIELO_ALLOW_EMBEDDED'] !== 'true');
}

/** An empty variable counts as one that is not set, as shells and compose files write "nothing". */
function given(environment: Environment, name: string): string | undefined {
  const text = environment[name];
  return text === undefined || text === '' ? undefined : text;
}

/**
 * The settings' values from the environment.
 * @throws InvalidConfig with every problem at once, each with its variable's name; the values of secrets stay out. What the production
 *   profile needs is missing as much as what is always needed. `known` are problems that were found before.
 */
export function readConfig<D extends ConfigDefinition>(
  definition: D,
  environment: Environment,
  known: readonly string[] = [],
): ConfigOf<D> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(definition.settings)) {
    const text = given(environment, name);
    const result = schema.safeParse(text);
    if (text === undefined && isNeeded(schema, environment)) problems.push(missing(name, schema));
    else if (result.success) values[name] = result.data;
    else problems.push(describeProblem(name, schema, text, result.error));
  }
  if (problems.length + known.length > 0) throw new InvalidConfig([...problems, ...known]);
  return Object.freeze(values) as ConfigOf<D>;
}

const EMBEDDED_INSTEAD =
  '(the embedded adapters are for development: one process, one disk; CIELO_ALLOW_EMBEDDED=true accepts them)';

function missing(name: string, schema: z.ZodType): string {
  const embedded = schema.meta()?.['neededInProduction'] === 'unless embedded' ? ` ${EMBEDDED_INSTEAD}` : '';
  return `${name} is missing: ${schema.description}${embedded}`;
}

function describeProblem(name: string, schema: z.ZodType, text: string | undefined, error: z.ZodError): string {
  const wanted = error.issues.map((issue) => issue.message).join('; ');
  if (text === undefined) return missing(name, schema);
  return `${name}=${shown(schema, text)}: ${wanted}`;
}

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

/** Whether the setting's value must never be shown. */
export function isSecret(schema: z.ZodType): boolean {
  return z.globalRegistry.get(schema)?.['secret'] === true || schema.meta()?.['secret'] === true;
}

/** Whether the production profile does not start without it: `.meta({ neededInProduction: true })`. */
function isNeeded(schema: z.ZodType, environment: Environment): boolean {
  return environment['CIELO_PROFILE'] === 'production' && schema.meta()?.['neededInProduction'] === true;
}

/** An empty variable counts as one that is not set, as shells and compose files write "nothing". */
function given(environment: Environment, name: string): string | undefined {
  const text = environment[name];
  return text === undefined || text === '' ? undefined : text;
}

/**
 * The settings' values from the environment.
 * @throws InvalidConfig with every problem at once, each with its variable's name; the values of secrets stay out. What the production
 *   profile needs is missing as much as what is always needed.
 */
export function readConfig<D extends ConfigDefinition>(definition: D, environment: Environment): ConfigOf<D> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(definition.settings)) {
    const text = given(environment, name);
    const result = schema.safeParse(text);
    if (text === undefined && isNeeded(schema, environment)) problems.push(missing(name, schema));
    else if (result.success) values[name] = result.data;
    else problems.push(describeProblem(name, schema, text, result.error));
  }
  if (problems.length > 0) throw new InvalidConfig(problems);
  return Object.freeze(values) as ConfigOf<D>;
}

function missing(name: string, schema: z.ZodType): string {
  return `${name} is missing: ${schema.description}`;
}

function describeProblem(name: string, schema: z.ZodType, text: string | undefined, error: z.ZodError): string {
  const wanted = error.issues.map((issue) => issue.message).join('; ');
  if (text === undefined) return missing(name, schema);
  return `${name}=${isSecret(schema) ? '…' : text}: ${wanted}`;
}

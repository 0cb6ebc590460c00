import type { z } from 'zod';

/** Settings by the name of their environment variable. A setting says its meaning with `.describe(…)`. */
export type Settings = Readonly<Record<string, z.ZodType>>;

/** What a service can be told from outside. */
export interface ConfigDefinition<S extends Settings = Settings> {
  readonly settings: S;
}

/** The values of the settings: `ConfigOf<typeof creditsConfig>`. */
export type ConfigOf<D extends ConfigDefinition> =
  D extends ConfigDefinition<infer S> ? { readonly [K in keyof S]: z.output<S[K]> } : never;

const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

/**
 * Declares settings: each key is the environment variable, each value a Zod schema with its default and, by `.describe(…)`, one line
 * of meaning. A secret carries `.meta({ secret: true })` and is never printed; a URL that may carry a password `.meta({ secret: 'password' })`,
 * and is printed without it. What only the production profile cannot do without carries `.meta({ neededInProduction: true })`; what the
 * embedded adapters stand in for, where the operator accepts them (CIELO_ALLOW_EMBEDDED), `.meta({ neededInProduction: 'unless embedded' })`.
 * @throws Error at import for a key that is no name of a variable or a setting without a meaning.
 */
export function defineConfig<S extends Settings>(settings: S): ConfigDefinition<S> {
  for (const [name, schema] of Object.entries(settings)) {
    if (!VARIABLE.test(name)) throw new Error(`The setting ${name} is not written LIKE_THIS`);
    if (!schema.description)
      throw new Error(`The setting ${name} does not say what it means: end it with .describe('…')`);
  }
  return { settings };
}

/** Several declarations as one. @throws Error when two of them declare the same name differently. */
export function joinConfigs(...definitions: readonly ConfigDefinition[]): ConfigDefinition {
  const settings: Record<string, z.ZodType> = {};
  for (const definition of definitions) {
    for (const [name, schema] of Object.entries(definition.settings)) {
      if (settings[name] && settings[name] !== schema) throw new Error(`The setting ${name} is declared twice`);
      settings[name] = schema;
    }
  }
  return { settings };
}

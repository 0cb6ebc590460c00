import type { z } from 'zod';
import { definition } from '../http/schema.ts';
import type { ConfigDefinition } from './define-config.ts';
import { isSecret, shown, type Environment } from './read-config.ts';

/** One setting, for people. */
export interface SettingFacts {
  readonly name: string;
  /** As it would be written in the environment; undefined when there is none. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly secret: boolean;
  readonly meaning: string;
}

export function describeSettings(config: ConfigDefinition): readonly SettingFacts[] {
  return Object.entries(config.settings).map(([name, schema]) => {
    const usual = defaultOf(schema);
    return {
      name,
      default: usual === undefined || usual === '' ? undefined : String(usual),
      required: !schema.safeParse(undefined).success,
      secret: isSecret(schema),
      meaning: schema.description ?? '',
    };
  });
}

/** The default where it is written: on the way inwards through whatever wraps it. */
function defaultOf(schema: z.ZodType): unknown {
  const def = definition(schema);
  if (def.type === 'default' || def.type === 'prefault') return def['defaultValue'];
  const inner = (def['innerType'] ?? (def.type === 'pipe' ? def['in'] : undefined)) as z.ZodType | undefined;
  return inner && defaultOf(inner);
}

/** The settings as the table of a README: `| setting | default | meaning |`. */
export function settingsTable(config: ConfigDefinition): string {
  const rows = describeSettings(config).map(
    ({ name, default: usual, required, meaning }) =>
      `| \`${name}\` | ${usual === undefined ? (required ? 'required' : '–') : `\`${usual}\``} | ${meaning.replaceAll('|', '\\|')} |`,
  );
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The settings as `--help` prints them. */
export function settingsHelp(config: ConfigDefinition): string {
  return describeSettings(config)
    .map(({ name, default: usual, required, secret, meaning }) => {
      const facts = [
        usual === undefined ? (required ? 'required' : 'none by default') : `default ${usual}`,
        ...(secret ? ['secret'] : []),
      ];
      return `  ${name}\n      ${meaning} (${facts.join(', ')})`;
    })
    .join('\n');
}

/** What is set and to what, one line each, as `--check-config` prints it; without secrets. */
export function listSettings(config: ConfigDefinition, environment: Environment): string {
  return describeSettings(config)
    .map(({ name, default: usual }) => {
      const given = environment[name] || undefined;
      return given ? `  ${name}=${shown(config.settings[name]!, given)}` : `  ${name}=${usual ?? ''}  (default)`;
    })
    .join('\n');
}

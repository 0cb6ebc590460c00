import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Launch, Launches } from '../domain/launch.ts';

const Country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters');
const LaunchText = z.strictObject({
  stage: z.enum(['closed', 'waitlist', 'invite', 'open', 'paused', 'blocked']),
  clients: z.array(z.enum(['api', 'web', 'ios', 'android'])).default([]),
  plans: z.array(z.string()).default([]),
  models: z.array(z.string()).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
});
const LaunchesText = z.strictObject({
  version: z.int().positive(),
  countries: z.record(Country, LaunchText),
  kill: z.strictObject({ everything: z.boolean(), countries: z.array(Country), models: z.array(z.string()) }),
});

/** Reads the document of launches. @throws Error that names the file and every problem in it. */
export function readLaunches(path: string): Launches {
  const read = LaunchesText.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`);
  const { version, countries, kill } = read.data;
  return {
    version,
    kill,
    countries: Object.fromEntries(Object.entries(countries).map(([country, text]) => [country, launch(country, text)])),
  };
}

function launch(country: string, { stage, clients, plans, models, from }: z.output<typeof LaunchText>): Launch {
  return {
    country,
    stage,
    clients,
    plans,
    ...(models ? { models } : {}),
    ...(from ? { fromMs: Date.parse(from) } : {}),
  };
}

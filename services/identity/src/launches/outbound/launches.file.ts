import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { isCountry } from '../../accounts/domain/places.ts';
import { STAGES, type Launches } from '../domain/launch.ts';

/** The launches that ship with the service. */
const SHIPPED = fileURLToPath(new URL('../../../data/launches.yaml', import.meta.url));

const Country = z.string().refine(isCountry, 'a country is two capital letters of ISO 3166-1');
const LaunchText = z.strictObject({
  stage: z.enum(STAGES),
  clients: z.array(z.enum(['api', 'web', 'ios', 'android'])).default([]),
  plans: z.array(z.string().min(1)).default([]),
  models: z.array(z.string().min(1)).default([]),
  from: z.iso.datetime({ offset: true }).optional(),
});
const LaunchesText = z.strictObject({ version: z.int().positive(), countries: z.record(Country, LaunchText) });

/** Reads a document of launches; by default the one that ships. @throws Error that names the file and every problem in it. */
export function readLaunches(path = SHIPPED): Launches {
  const read = LaunchesText.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`);
  const { version, countries } = read.data;
  return {
    version,
    countries: Object.fromEntries(
      Object.entries(countries).map(([country, { from, ...launch }]) => [
        country,
        { country, ...launch, fromMs: from === undefined ? null : Date.parse(from) },
      ]),
    ),
  };
}

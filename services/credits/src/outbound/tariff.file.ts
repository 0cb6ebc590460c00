import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Tariff } from '../application/needs.ts';

/** The tariff that ships with the service. */
export const SHIPPED_TARIFF = fileURLToPath(new URL('../../data', import.meta.url));

/** Whole credits. */
const credits = z.int().positive().transform(BigInt);

/** Credits per second with up to three decimals, as thousandths. */
const rate = z
  .number()
  .nonnegative()
  .refine(
    (value) =>
      Number.isSafeInteger(Math.round(value * 1000)) && Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9,
    {
      message: 'has more than three decimals',
    },
  )
  .transform((value) => BigInt(Math.round(value * 1000)));

const rates = z
  .array(
    z
      .strictObject({ upToPixels: z.int().positive(), first: rate, then: rate })
      .transform(({ upToPixels, first, then }) => ({ upToPixels, firstMillicredits: first, thenMillicredits: then })),
  )
  .min(1)
  .refine((list) => list.every(({ upToPixels }, i) => i === 0 || upToPixels > list[i - 1]!.upToPixels), {
    message: 'the smallest pictures have to come first',
  });

const priceBook = z.strictObject({
  version: z.string().min(1),
  firstSeconds: z.int().positive(),
  creditValueMicros: credits,
  classes: z.record(z.string(), rates),
});

const plans = z.record(
  z.string(),
  z.strictObject({ allowancePerDay: z.int().nonnegative().transform(BigInt), description: z.string() }),
);

const packs = z.record(z.string(), z.strictObject({ credits, priceMicros: credits, validMonths: z.int().positive() }));

/**
 * Reads prices, plans and packs from a folder; by default what ships.
 * @throws Error naming the file and the field when one of them cannot be used: a service with wrong prices does not start.
 */
export function readTariff(folder = SHIPPED_TARIFF): Tariff {
  return {
    priceBook: read(join(folder, 'price-book.yaml'), priceBook),
    plans: read(join(folder, 'plans.yaml'), plans),
    packs: read(join(folder, 'packs.yaml'), packs),
  };
}

function read<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

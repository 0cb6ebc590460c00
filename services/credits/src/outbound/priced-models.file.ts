import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PricedModel, PricedModels } from '../application/needs.ts';

/** What of a model.yaml decides its price. Orchestration reads and checks the rest. */
const modelFile = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  priceClass: z.string().min(1),
  sizes: z.array(z.string().regex(/^[1-9]\d*x[1-9]\d*$/)).min(1),
  defaultSize: z.string(),
  seconds: z.array(z.int().positive()).min(1),
  defaultSeconds: z.int().positive(),
});

/** Reads `<folder>/<model>/model.yaml`. @throws Error naming the file when one cannot be used. */
export function readPricedModels(folder: string): PricedModels {
  const models = new Map<string, PricedModel>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name, 'model.yaml');
    const result = modelFile.safeParse(parse(readFileSync(path, 'utf8')));
    if (!result.success) throw new Error(`${path} cannot be used: ${z.prettifyError(result.error)}`);
    const { aliases, ...model } = result.data;
    for (const name of [model.name, ...aliases]) models.set(name, model);
  }
  return models;
}

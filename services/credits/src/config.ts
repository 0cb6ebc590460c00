import { fileURLToPath } from 'node:url';
import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

const near = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const creditsConfig = defineConfig({
  CREDITS_TARIFF: z
    .string()
    .min(1)
    .default(near('../data'))
    .describe('Folder with price-book.yaml, plans.yaml and packs.yaml'),
  CIELO_MODELS: z
    .string()
    .min(1)
    .default(near('../../../deploy/models'))
    .describe('Folder of the model catalogue: <model>/model.yaml'),
  CREDITS_EXPIRY_SWEEP_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(60_000)
    .describe('How often grants that ended are looked for in wallets that nobody uses'),
});
export type CreditsConfig = ConfigOf<typeof creditsConfig>;

import { catalogueConfig, defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

export const creditsConfig = defineConfig({
  CREDITS_TARIFF: z
    .string()
    .min(1)
    .optional()
    .describe('Folder with price-book.yaml, plans.yaml and packs.yaml; without it, those that ship with the service'),
  ...catalogueConfig.settings,
  CREDITS_EXPIRY_SWEEP_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(60_000)
    .describe('How often grants that ended are looked for in wallets that nobody uses'),
  CREDITS_HOLDS_MEASURE_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(15_000)
    .describe('How often the age of the oldest open hold is measured'),
});
export type CreditsConfig = ConfigOf<typeof creditsConfig>;

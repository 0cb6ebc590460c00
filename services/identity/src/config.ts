import { fileURLToPath } from 'node:url';
import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

export const identityConfig = defineConfig({
  IDENTITY_LAUNCHES: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../data/launches.yaml', import.meta.url)))
    .describe('The document of launches that is taken over at start when it is newer'),
  IDENTITY_KEY_PEPPER: z
    .string()
    .min(32)
    .optional()
    .meta({ secret: true })
    .describe('Secret under which API keys are digested; in development one is made and kept in the data folder'),
  IDENTITY_PEPPER_FILE: z
    .string()
    .min(1)
    .default('.cielo/key-pepper')
    .describe('Where a development machine keeps the pepper that it made'),
});
export type IdentityConfig = ConfigOf<typeof identityConfig>;

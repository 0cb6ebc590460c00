import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

export const identityConfig = defineConfig({
  IDENTITY_LAUNCHES: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A document of launches, taken over at start when it is newer than what is known; without it, the one that ships',
    ),
  IDENTITY_KEY_PEPPER: z
    .string()
    .min(32)
    .optional()
    .meta({ secret: true, neededInProduction: true })
    .describe('Secret under which API keys are digested; in development one is made and kept in IDENTITY_PEPPER_FILE'),
  IDENTITY_PEPPER_FILE: z
    .string()
    .min(1)
    .default('.cielo/key-pepper')
    .describe('Where a development machine keeps the pepper that it made'),
  IDENTITY_INVITES_PER_ACCOUNT: z.coerce
    .number()
    .int()
    .min(0)
    .default(4)
    .describe('How many others an account that was invited may invite'),
});
export type IdentityConfig = ConfigOf<typeof identityConfig>;

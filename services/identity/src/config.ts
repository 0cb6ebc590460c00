import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

const DAY_MS = 86_400_000;
const duration = (defaultMs: number) => z.coerce.number().int().positive().default(defaultMs);

export const identityConfig = defineConfig({
  CIELO_BOOTSTRAP_KEY: z
    .string()
    .regex(/^\S{16,512}$/, 'must have 16 to 512 characters without spaces')
    .optional()
    .meta({ secret: true })
    .describe("The first account's API key: that account is opened with it at start; in the development profile only"),
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
  IDENTITY_CASTINGS_KEEP_MS: duration(30 * DAY_MS).describe(
    'How long a casting is kept; longer than any generation lasts, 30 days unless something else is said',
  ),
  IDENTITY_CASTINGS_SWEEP_MS: duration(DAY_MS / 24).describe('How often castings are looked for whose time is over'),
});
export type IdentityConfig = ConfigOf<typeof identityConfig>;

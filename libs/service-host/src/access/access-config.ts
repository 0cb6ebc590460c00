import { z } from 'zod';
import { defineConfig, type ConfigOf } from '../settings/define-config.ts';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

/** The settings about who is let in, the same for every service. */
export const accessConfig = defineConfig({
  ACCESS_TRUSTED_PROXIES: list.describe(
    'Addresses (CIDR) of the proxies whose word is taken for where a call comes from',
  ),
  ACCESS_COUNTRY_HEADER: z
    .string()
    .toLowerCase()
    .optional()
    .describe('The header in which such a proxy says the country of the caller'),
  ACCESS_COUNTRY_DATABASE: z
    .string()
    .optional()
    .describe('An MMDB file of countries for IPv4 and IPv6, asked when no proxy says the country'),
  ACCESS_KEY_CACHE_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(10_000)
    .describe('How long the owner of a key is remembered; a revoked key is forgotten at once where the news is heard'),
  ACCESS_ACCOUNT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(60_000)
    .describe('Requests of one account in a minute, per process; 0 for no limit'),
  ACCESS_ADDRESS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(120_000)
    .describe('Requests from one address (IPv6: one /64) in a minute, per process; 0 for no limit'),
});
export type AccessConfig = ConfigOf<typeof accessConfig>;

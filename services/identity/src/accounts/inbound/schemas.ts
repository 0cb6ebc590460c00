import { z } from 'zod';

const seconds = z.int().describe('Unix seconds');

export const Me = z.object({
  object: z.literal('account'),
  id: z.string(),
  plan: z.string(),
  home_country: z.string().describe('ISO 3166-1 alpha-2'),
  time_zone: z.string().describe('The zone in which the account’s days begin'),
  members: z.array(
    z.object({
      id: z.string(),
      role: z.enum(['owner', 'member']),
      email: z.string().nullable().describe('Null also for a key that is limited to scopes'),
    }),
  ),
  invites_left: z.int(),
  created_at: seconds,
  key_id: z.string(),
  scopes: z.array(z.string()).describe('What this key may do; empty: everything'),
  country: z.string().describe('Where the call comes from; ZZ when unknown'),
  country_source: z.enum(['proxy', 'database', 'home', 'unknown']),
  client: z.enum(['api', 'web', 'ios', 'android']),
});

export const KeyShape = z.object({
  id: z.string(),
  object: z.literal('api_key'),
  name: z.string(),
  hint: z.string().describe('Its first characters'),
  scopes: z.array(z.string()),
  created_at: seconds,
  expires_at: seconds.nullable(),
  revoked_at: seconds.nullable(),
  last_used_on: z.string().nullable().describe('UTC day'),
});
export const IssuedKeyShape = KeyShape.extend({
  key: z.string().describe('The key itself: keep it now, it is shown only here'),
});
export const KeyList = z.object({
  object: z.literal('list'),
  data: z.array(KeyShape),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});
export const KeyDeletion = z.object({ id: z.string(), object: z.literal('api_key.deleted'), deleted: z.literal(true) });

export const KeyBody = z.strictObject({
  name: z.string().min(1).max(80).describe('For people'),
  scopes: z
    .array(z.string())
    .max(50)
    .optional()
    .describe('What it may do; absent or empty: all that the calling key may'),
  expires_at: seconds.optional().describe('From then on it opens nothing; default: never'),
});

const country = z.string().length(2).toUpperCase().describe('ISO 3166-1 alpha-2');
const email = z.email().max(254).describe('An e-mail address');

export const InviteBody = z.strictObject({
  country: country.optional().describe('Where it can be redeemed; default: the country of the account'),
});
export const InviteShape = z.object({
  object: z.literal('invite'),
  code: z.string().describe('For whoever is invited; good for one account'),
  country: z.string(),
  created_at: seconds,
  expires_at: seconds,
});

export const RedeemBody = z.strictObject({
  email: email.optional(),
  time_zone: z.string().default('UTC').describe('IANA zone in which the account’s days begin'),
});
export const Redeemed = z.object({
  object: z.literal('account.opened'),
  account_id: z.string(),
  home_country: z.string(),
  key: z.string().describe('The account’s key: keep it now, it is shown only here'),
});

export const WaitBody = z.strictObject({
  email,
  country: country.optional().describe('Default: where the call comes from'),
});
export const WaitShape = z.object({
  object: z.literal('waitlist.entry'),
  country: z.string().describe('As it was asked for; the answer does not tell whether the address waited already'),
});

import { z } from 'zod';

const seconds = z.int().describe('Unix seconds');

export const Me = z.object({
  object: z.literal('account'),
  id: z.string(),
  plan: z.string(),
  home_country: z.string().describe('ISO 3166-1 alpha-2'),
  time_zone: z.string().describe('The zone in which the account’s days begin'),
  invites_left: z.int(),
  created_at: seconds,
  key_id: z.string(),
  scopes: z.array(z.string()).describe('What this key may do; empty: everything'),
  country: z.string().describe('Where the call comes from; ZZ when unknown'),
  country_source: z.enum(['proxy', 'database', 'home', 'unknown']),
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
  scopes: z.array(z.string().min(1)).max(50).optional().describe('Default: all that the calling key has'),
  expires_at: seconds.optional().describe('From then on it opens nothing; default: never'),
});

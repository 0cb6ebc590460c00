import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';
import type { SigningKey } from './domain/media-link.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const duration = (fallbackMs: number) => z.coerce.number().int().positive().default(fallbackMs);

/** `kid=base64url`, separated by commas. */
const signingKeys = z
  .string()
  .optional()
  .transform((text, context): readonly SigningKey[] => {
    const keys = (text ?? '')
      .split(',')
      .filter(Boolean)
      .map((entry) => {
        const [, kid = '', secret = ''] = /^([A-Za-z0-9_-]{1,32})=([A-Za-z0-9_-]+)$/.exec(entry.trim()) ?? [];
        return { kid, secret: Buffer.from(secret, 'base64url') };
      });
    if (keys.some(({ kid, secret }) => kid === '' || secret.length < 32)) {
      context.addIssue('each key is written kid=secret, the secret being at least 32 bytes in base64url');
    }
    if (keys.length > 2 || new Set(keys.map(({ kid }) => kid)).size < keys.length) {
      context.addIssue('at most two keys of different names may be in use; the first signs, both verify');
    }
    return keys;
  });

export const deliveryConfig = defineConfig({
  DELIVERY_MASTERINGS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(2)
    .describe('Clips that this process masters at once'),
  DELIVERY_MASTERING_LEASE_MS: duration(5 * SECOND).describe(
    'Work that nobody has said to be alive for so long is taken by somebody else',
  ),
  DELIVERY_MASTERING_POLL_MS: duration(SECOND).describe('How often work is looked for that nobody was told about'),
  DELIVERY_MASTERING_ATTEMPTS: z.coerce
    .number()
    .int()
    .min(1)
    .default(5)
    .describe('How often the mastering of a render is begun before it fails'),
  DELIVERY_MASTERING_MAX_MS: duration(2 * MINUTE).describe('Bound on one attempt'),
  DELIVERY_CLIP_TTL_MS: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('How long a clip can be seen after it is published; for ever when absent'),
  DELIVERY_EXPIRY_MS: duration(MINUTE).describe('How often clips are looked for whose time is over'),
  DELIVERY_SWEEP_MS: duration(10 * MINUTE).describe(
    'How often objects are looked for that no clip needs, and uploads whose time is over',
  ),
  DELIVERY_SWEEP_GRACE_MS: duration(10 * MINUTE).describe(
    'Objects younger than this are left alone; longer than any mastering',
  ),
  DELIVERY_UPLOAD_UNNAMED_MS: duration(HOUR).describe(
    'How long an upload is kept that no generation names; longer than a request may take to become known',
  ),
  DELIVERY_UPLOAD_KEEP_MS: duration(24 * HOUR).describe(
    'How long an upload is kept after its generation ended; it goes at once with a deletion',
  ),
  DELIVERY_MEDIA_KEYS: signingKeys
    .describe(
      'One or two keys for signed links, kid=secret; made up at start when absent, which ends all links with the process',
    )
    .meta({ secret: true, neededInProduction: true }),
  DELIVERY_MEDIA_LINK_MS: z.coerce
    .number()
    .int()
    .positive()
    .max(15 * MINUTE)
    .default(15 * MINUTE)
    .describe('How long a signed link works; at most 15 minutes'),
  DELIVERY_PUBLIC_URL: z
    .url()
    .optional()
    .transform((url) => url?.replace(/\/+$/, ''))
    .describe('What signed links begin with, for instance https://media.example.com; the same origin when absent'),
  DELIVERY_CONTENT_REDIRECT: z
    .stringbool()
    .default(false)
    .describe('Whether content is answered by a redirect to a signed link instead of the bytes'),
});

export type DeliveryConfig = ConfigOf<typeof deliveryConfig>;

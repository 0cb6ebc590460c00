import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const duration = (defaultMs: number) => z.coerce.number().int().positive().default(defaultMs);

export const moderationConfig = defineConfig({
  MODERATION_POLICY: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the policy: policy.yaml and lexicon.<language>.yaml; the one that is shipped when absent'),
  MODERATION_PEOPLE: z
    .stringbool()
    .default(false)
    .describe(
      'Whether people look at what is escalated; without them it is refused at once instead of waiting for nobody',
    ),
  MODERATION_OUTPUT_WAIT_MS: duration(5 * MINUTE).describe(
    'Tracks that are still missing so long after their render were swept: nobody waits for the verdict any more. At least ORCHESTRATION_FINISHING_MAX_MS',
  ),
  MODERATION_INPUTS_KEEP_MS: duration(30 * 24 * HOUR).describe(
    'How long a review keeps the hash of what it looked at; verdict and categories stay',
  ),
  MODERATION_INPUTS_SWEEP_MS: duration(HOUR).describe('How often reviews are looked for whose time is over'),
});

export type ModerationConfig = ConfigOf<typeof moderationConfig>;

import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

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
});

export type ModerationConfig = ConfigOf<typeof moderationConfig>;

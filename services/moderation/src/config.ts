import { fileURLToPath } from 'node:url';
import { defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

export const moderationConfig = defineConfig({
  MODERATION_POLICY: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../data/policy', import.meta.url)))
    .describe('Folder of the policy: policy.yaml and lexicon.<language>.yaml'),
  MODERATION_PEOPLE: z
    .stringbool()
    .default(false)
    .describe(
      'Whether people look at what is escalated; without them it is refused at once instead of waiting for nobody',
    ),
});

export type ModerationConfig = ConfigOf<typeof moderationConfig>;

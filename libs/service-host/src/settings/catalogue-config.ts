import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defineConfig } from './define-config.ts';

/** The catalogue of the repository. */
const SHIPPED = fileURLToPath(new URL('../../../../deploy/models', import.meta.url));

/** Where the models are described; the same for every service that reads them: `defineConfig({ ...catalogueConfig.settings, … })`. */
export const catalogueConfig = defineConfig({
  CIELO_MODELS: z
    .string()
    .min(1)
    .optional()
    .transform((folder) => folder ?? SHIPPED)
    .describe(
      'Folder of the model catalogue, with <model>/model.yaml in it; default: deploy/models of this repository',
    ),
});

import { z } from 'zod';
import { defineConfig, type ConfigOf } from '../settings/define-config.ts';

/** The settings that every service has. */
export const hostConfig = defineConfig({
  HTTP_CORS_ORIGINS: z
    .string()
    .default('*')
    .describe('Origins whose pages may call the API from a browser: * or a list'),
});
export type HostConfig = ConfigOf<typeof hostConfig>;

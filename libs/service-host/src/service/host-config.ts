import { z } from 'zod';
import { accessConfig } from '../access/access-config.ts';
import { defineConfig, joinConfigs, type ConfigDefinition, type ConfigOf } from '../settings/define-config.ts';
import type { ServiceDefinition } from './define-service.ts';

/** The settings that every service has, beside those about callers. */
export const hostConfig = defineConfig({
  HTTP_CORS_ORIGINS: z
    .string()
    .default('*')
    .describe('Origins whose pages may call the API from a browser: * or a list'),
});
export type HostConfig = ConfigOf<typeof hostConfig>;

/** Everything that a service can be told about itself, wherever it runs. */
export function configOf(definition: ServiceDefinition): ConfigDefinition {
  return joinConfigs(hostConfig, accessConfig, definition.config);
}

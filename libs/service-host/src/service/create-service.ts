import 'reflect-metadata';
import { EventTransport } from '@cielo/eventing';
import { HealthChecks } from '../health/health-checks.ts';
import { addOwnRoutes } from '../health/own-routes.ts';
import { createAdapter } from '../http/create-adapter.ts';
import { describeOperations } from '../openapi/describe-operations.ts';
import { mergeOpenApi } from '../openapi/merge.ts';
import { registerAnswers } from '../questions/register-answers.ts';
import { startSchedules } from '../schedule/start-schedules.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';
import { silentLog } from '../telemetry/log.ts';
import { MetricsRegistry } from '../telemetry/metrics.ts';
import { observeEvents } from '../telemetry/observe-events.ts';
import { createApplication } from './create-application.ts';
import type { ServiceDefinition } from './define-service.ts';
import type { Surroundings } from './effects.module.ts';
import { configOf, type HostConfig } from './host-config.ts';
import type { Platform } from './platform.ts';
import type { RunningService } from './running-service.ts';

export interface CreateOptions {
  /** Default: the process's own. */
  readonly environment?: Environment;
}

/**
 * Starts a service on a platform: its application, its events, its schedules, the questions that it answers. It does not listen.
 * @throws InvalidConfig with every problem of the settings.
 */
export async function createService(
  definition: ServiceDefinition,
  platform: Platform,
  { environment = process.env }: CreateOptions = {},
): Promise<RunningService> {
  const { name } = definition;
  const { clock, ids, eventLog, questions } = platform;
  const config = readConfig(configOf(definition), environment) as HostConfig;
  const registry = platform.metrics ?? new MetricsRegistry();
  const log = (platform.log ?? silentLog).with({ service: name });
  const metrics = registry.of(name);
  const health = new HealthChecks(clock);
  const surroundings: Surroundings = { name, config, log, metrics, health, uses: definition.uses ?? [] };

  const { adapter, routes } = createAdapter({ clock, ids, log, metrics, corsOrigins: config.HTTP_CORS_ORIGINS });
  const application = await createApplication(definition, platform, surroundings, adapter);
  const openapi = describeOperations(application);
  addOwnRoutes(adapter.fastify, health, registry, () => mergeOpenApi([openapi]));

  const events = observeEvents(platform, surroundings, registry);
  const transport = new EventTransport({ eventLog, group: name, around: events.around });
  application.connectMicroservice({ strategy: transport });
  const endings: (() => Promise<void> | void)[] = [() => application.close(), events.stop];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    await application.init();
    await adapter.fastify.ready();
    endings.push(registerAnswers(application, questions));
    await application.startAllMicroservices();
    endings.push(startSchedules(application, { clock, ...surroundings }));
    addChecks(health, platform, definition);
    endings.push(() => adapter.endStreams());
    endings.push(() => void health.add('running', () => Promise.reject(new Error('ending'))));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name,
    routes,
    openapi,
    handle: (request, response) => adapter.fastify.routing(request, response),
    ready: () => health.look(),
    drained: () => transport.drained(),
    get: (token) => application.get(token, { strict: false }),
    close,
  };
}

/**
 * What is shown of the surroundings. Without its documents a service can do nothing. Events, objects and models may be away for a while:
 * documents hold the events back, the queue holds the renders, and who asks for bytes is told to come again; taking every process of a
 * service out of the load balancer would only make it worse.
 */
function addChecks(
  health: HealthChecks,
  { eventLog, checks = {} }: Platform,
  { name, uses = [] }: ServiceDefinition,
): void {
  health.add('documents', checks['documents'] ?? (() => {}));
  health.add('events', async () => void (await eventLog.lag(name)), { counts: false });
  for (const use of uses) health.add(use, checks[use] ?? (() => {}), { counts: false });
}

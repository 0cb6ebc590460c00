import 'reflect-metadata';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { EventTransport } from '@cielo/eventing';
import { createAccess, type Access } from '../access/create-access.ts';
import { CallerEvents } from '../access/caller.events.ts';
import { ErrorsFilter, sendError } from '../errors/errors.filter.ts';
import { HealthChecks } from '../health/health-checks.ts';
import { addOwnRoutes, isOwnRoute } from '../health/own-routes.ts';
import { AnswerAdapter } from '../http/answer-adapter.ts';
import { addHttpHooks } from '../http/http-hooks.ts';
import { toJson } from '../http/json.ts';
import { describeOperations } from '../openapi/describe-operations.ts';
import { mergeOpenApi } from '../openapi/merge.ts';
import { registerAnswers } from '../questions/register-answers.ts';
import { startSchedules } from '../schedule/start-schedules.ts';
import { joinConfigs } from '../settings/define-config.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';
import { silentLog } from '../telemetry/log.ts';
import { MetricsRegistry } from '../telemetry/metrics.ts';
import { observeEvents } from '../telemetry/observe-events.ts';
import { accessConfig } from '../access/access-config.ts';
import type { ServiceDefinition } from './define-service.ts';
import { EffectsModule, type Surroundings } from './effects.module.ts';
import { hostConfig, type HostConfig } from './host-config.ts';
import { NestLog } from './nest-log.ts';
import type { Platform } from './platform.ts';
import type { Route, RunningService } from './running-service.ts';

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
  const config = readConfig(joinConfigs(hostConfig, accessConfig, definition.config), environment) as HostConfig;
  const registry = platform.metrics ?? new MetricsRegistry();
  const surroundings: Surroundings = {
    name: definition.name,
    config,
    log: (platform.log ?? silentLog).with({ service: definition.name }),
    metrics: registry.of(definition.name),
    health: new HealthChecks(),
  };
  const access = await createAccess(platform, config);
  const { application, fastify, routes } = await createApplication(
    definition,
    platform,
    surroundings,
    config,
    access,
    registry,
  );
  const events = observeEvents(platform, surroundings, registry);
  const transport = new EventTransport({ eventLog: platform.eventLog, group: definition.name, around: events.around });
  application.connectMicroservice({ strategy: transport });

  await application.init();
  const withdrawAnswers = registerAnswers(application, platform.questions);
  await fastify.ready();
  await application.startAllMicroservices();
  const stopSchedules = startSchedules(application, { clock: platform.clock, ...surroundings });

  return {
    name: definition.name,
    routes,
    openapi: describeOperations(application),
    handle: (request, response) => fastify.routing(request, response),
    ready: () => surroundings.health.look(),
    drained: () => transport.drained(),
    get: (token) => application.get(token, { strict: false }),
    close: async () => {
      await stopSchedules();
      withdrawAnswers();
      events.stop();
      await application.close();
    },
  };
}

interface Application {
  readonly application: INestApplication;
  readonly fastify: FastifyInstance;
  readonly routes: readonly Route[];
}

async function createApplication(
  definition: ServiceDefinition,
  platform: Platform,
  surroundings: Surroundings,
  config: HostConfig,
  access: Access,
  registry: MetricsRegistry,
): Promise<Application> {
  const { log, metrics, health } = surroundings;
  const adapter = new AnswerAdapter(
    {
      genReqId: () => platform.ids.next('req'),
      requestIdHeader: false,
      routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
      frameworkErrors: (error, request, reply) => {
        reply.raw.setHeader('x-request-id', request.id);
        sendError(reply, error, log);
      },
    },
    platform.clock,
    (reply, error) => sendError(reply, error, log),
  );
  const { fastify } = adapter;
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (!isOwnRoute(url)) routes.push({ method: one, path: url });
  });
  fastify.setReplySerializer(toJson);
  // Bodies are read when the caller has been let in, by @BodyOf.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  addHttpHooks(fastify, { clock: platform.clock, log, metrics, corsOrigins: config.HTTP_CORS_ORIGINS });

  @Module({
    imports: [EffectsModule.on(platform, surroundings), definition.module],
    controllers: [CallerEvents],
    providers: [{ provide: access.callersToken, useValue: access.callers }],
  })
  class ServiceHost {}

  const application = await NestFactory.create(ServiceHost, adapter, {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  application.useGlobalFilters(new ErrorsFilter(log));
  application.useGlobalGuards(access.guard);
  addOwnRoutes(fastify, health, registry, () => mergeOpenApi([describeOperations(application)]));
  return { application, fastify, routes };
}

import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KnownCallers } from '@cielo/access';
import { CallerEvents } from '../access/caller.events.ts';
import { createAccess } from '../access/create-access.ts';
import { ErrorsFilter } from '../errors/errors.filter.ts';
import type { AnswerAdapter } from '../http/answer-adapter.ts';
import type { ServiceDefinition } from './define-service.ts';
import { EffectsModule, type Surroundings } from './effects.module.ts';
import { NestLog } from './nest-log.ts';
import type { Platform } from './platform.ts';

/** The service's module as a Nest application, on the effects, behind the guard, with our errors. */
export async function createApplication(
  { module }: ServiceDefinition,
  platform: Platform,
  surroundings: Surroundings,
  adapter: AnswerAdapter,
): Promise<NestFastifyApplication> {
  const { guard, callers } = await createAccess(platform, surroundings.config);

  @Module({
    imports: [EffectsModule.on(platform, surroundings), module],
    controllers: [CallerEvents],
    providers: [{ provide: KnownCallers, useValue: callers }],
  })
  class ServiceHost {}

  const application = await NestFactory.create<NestFastifyApplication>(ServiceHost, adapter, {
    logger: new NestLog(surroundings.log),
    bodyParser: false,
    abortOnError: false,
  });
  application.useGlobalFilters(new ErrorsFilter(surroundings.log));
  application.useGlobalGuards(guard);
  return application;
}

import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DOCUMENT_STORE } from '@cielo/documents';
import { CLOCK, IDS, RANDOM } from '@cielo/effects';
import { EVENT_LOG } from '@cielo/eventing';
import { MODEL_SERVER } from '@cielo/inference';
import { OBJECTS } from '@cielo/objects';
import type { Use } from '../effects/effect-config.ts';
import { observeQuestions } from '../questions/observe-questions.ts';
import { CONFIG, HEALTH, LOG, METRICS, QUESTIONS, PROFILE, SERVICE_NAME } from '../tokens.ts';
import type { HealthChecks } from '../health/health-checks.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Platform } from './platform.ts';

/** What one service is given beside the platform. */
export interface Surroundings {
  readonly name: string;
  readonly config: object;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly health: HealthChecks;
  /** What the service says that it touches. */
  readonly uses: readonly Use[];
}

/** The effects under their tokens, for every module of one service. */
@Global()
@Module({})
export class EffectsModule {
  static on(platform: Platform, { name, config, log, metrics, health, uses }: Surroundings): DynamicModule {
    const values: readonly (readonly [symbol, unknown])[] = [
      [CLOCK, platform.clock],
      [RANDOM, platform.random],
      [IDS, platform.ids],
      [EVENT_LOG, platform.eventLog],
      ...(uses.includes('objects') ? [[OBJECTS, platform.objects] as const] : []),
      ...(uses.includes('models') ? [[MODEL_SERVER, platform.modelServer] as const] : []),
      [DOCUMENT_STORE, platform.documents(name)],
      [QUESTIONS, observeQuestions(platform.questions, metrics, platform.clock)],
      [CONFIG, config],
      [LOG, log],
      [METRICS, metrics],
      [HEALTH, health],
      [PROFILE, platform.profile ?? 'development'],
      [SERVICE_NAME, name],
    ];
    const providers: Provider[] = values.map(([provide, useValue]) => ({ provide, useValue }));
    return { module: EffectsModule, providers, exports: providers };
  }
}

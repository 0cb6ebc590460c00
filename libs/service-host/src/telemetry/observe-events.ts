import { SpanKind } from '@opentelemetry/api';
import type { Delivery } from '@cielo/eventing';
import type { Surroundings } from '../service/effects.module.ts';
import type { Platform } from '../service/platform.ts';
import type { MetricsRegistry } from './metrics.ts';
import { contextFrom, withSpan } from './tracing.ts';

/** At most so many dead letters are counted at each look. */
const COUNTED_DEAD_LETTERS = 1000;

export interface ObservedEvents {
  /** Wraps the handling of each delivery in a span below the one that said the event, and measures it. */
  around(delivery: Delivery, run: () => Promise<void>): Promise<void>;
  stop(): void;
}

/** Makes visible what a service does with events: spans, durations, failures, how far behind it is, what it gave up. */
export function observeEvents(
  platform: Platform,
  { name, log, metrics }: Surroundings,
  registry: MetricsRegistry,
): ObservedEvents {
  const { clock, eventLog } = platform;
  const stop = registry.beforeEachLook(async () => {
    for (const { topic, messages, ageMs } of await eventLog.lag(name)) {
      metrics.set('eventLagMessages', { topic }, messages);
      metrics.set('eventLagSeconds', { topic }, ageMs / 1000);
    }
    metrics.set('deadLetters', {}, (await eventLog.deadLetters(name, { limit: COUNTED_DEAD_LETTERS })).length);
  });
  const measure = async (event: string, delivery: Delivery, run: () => Promise<void>) => {
    const startMs = clock.monotonicMs();
    let outcome = 'handled';
    try {
      await run();
    } catch (error) {
      outcome = 'failed';
      log.warn('event not handled', { event, eventId: delivery.id, attempt: delivery.attempt, error });
      throw error;
    } finally {
      metrics.observe('eventHandlingSeconds', { event, outcome }, (clock.monotonicMs() - startMs) / 1000);
    }
  };
  return {
    around: (delivery, run) =>
      withSpan(
        `handle ${delivery.type}`,
        {
          'messaging.operation.name': 'process',
          'messaging.destination.name': delivery.topic,
          'messaging.message.id': delivery.id,
          'messaging.consumer.group.name': name,
        },
        () => measure(delivery.type, delivery, run),
        { kind: SpanKind.CONSUMER, parent: contextFrom(delivery.traceparent) },
      ),
    stop,
  };
}

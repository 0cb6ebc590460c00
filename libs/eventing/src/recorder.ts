import { describeEvent, type EventMessage } from '@cielo/contracts';
import type { Ids } from '@cielo/effects';
import type { Envelope } from './event-log.ts';

/** Takes down what happened, within one decision. Lives only inside `documents.update` and `insert`. */
export interface EventRecorder {
  record(...events: readonly EventMessage[]): void;
}

/** What an envelope says besides its event. */
export interface SealContext {
  readonly ids: Ids;
  /** The service that says it. */
  readonly source: string;
  readonly nowMs: number;
  readonly traceparent?: string;
}

/** Puts an event into its envelope. @throws Error for a message that is no event or lacks its ordering key. */
export function seal(event: EventMessage, context: SealContext): Envelope {
  const { type, topic, keyProperty } = describeEvent(event.$type);
  const key = (event as unknown as Record<string, unknown>)[keyProperty];
  if (typeof key !== 'string' || key === '') throw new Error(`${event.$type} was said without its ${keyProperty}`);
  return {
    id: context.ids.next('evt'),
    type: event.$type,
    topic,
    key,
    source: context.source,
    timeMs: context.nowMs,
    ...(context.traceparent ? { traceparent: context.traceparent } : {}),
    body: type.encode(event).finish(),
  };
}

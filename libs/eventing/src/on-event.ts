import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventType } from '@cielo/contracts';

/** What a handler may know about the delivery beside the event itself. */
export interface EventContext {
  readonly id: string;
  readonly source: string;
  readonly timeMs: number;
  readonly attempt: number;
  readonly traceparent?: string;
}

/**
 * Marks the method as a reaction to an event: `@OnEvent(HoldPlaced) placed(event: HoldPlaced, context?: EventContext)`. The codec is
 * the subscription, so a handler for another event does not compile. A reaction must be harmless the second time.
 */
export function OnEvent<T, V extends string>(event: EventType<T, V>) {
  return (target: object, method: string, descriptor: { value?: (event: T, context: EventContext) => unknown }): void => {
    EventPattern(event.$type)(target, method, descriptor as TypedPropertyDescriptor<never>);
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
  };
}

import { Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { EventType } from '@cielo/contracts';

/** What a handler may know about the delivery beside the event itself. */
export interface EventContext {
  readonly id: string;
  readonly source: string;
  readonly timeMs: number;
  readonly attempt: number;
  readonly traceparent?: string;
}

/** Lets the handler's own error reach the log, whose retries depend on its kind; Nest would put "Internal server error" in its place. */
@Catch()
class PassOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks the method as a reaction to an event: `@OnEvent(HoldPlaced) placed(event: HoldPlaced, context?: EventContext)`. The codec is
 * the subscription, so a handler for another event does not compile. A reaction must be harmless the second time.
 */
export function OnEvent<T, V extends string>(event: EventType<T, V>) {
  return (
    target: object,
    method: string,
    descriptor: { value?: (event: T, context: EventContext) => unknown },
  ): void => {
    const handler = descriptor as TypedPropertyDescriptor<(data: unknown, ...args: unknown[]) => unknown>;
    EventPattern(event.$type)(target, method, handler);
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
    UseFilters(PassOn)(target, method, handler);
  };
}

import { Server } from '@nestjs/microservices';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { describeEvent } from '@cielo/contracts';
import { InvalidValue } from '@cielo/errors';
import type { Delivery, EventLog, RetryPolicy, Subscription } from './event-log.ts';
import type { EventContext } from './on-event.ts';

export interface EventTransportOptions {
  readonly eventLog: EventLog;
  /** The consumer group: the service's name. */
  readonly group: string;
  readonly retry?: RetryPolicy;
  /** Wraps the handling of a delivery, for instance in a span. It must call `run` once, and let its errors pass. */
  readonly around?: (delivery: Delivery, run: () => Promise<void>) => Promise<void>;
}

type Events = Record<string, () => void>;

/** Lets a Nest application hear the log: every `@OnEvent` method of its controllers becomes part of one subscription. */
export class EventTransport extends Server<Events> {
  // A failure reaches the log, which decides about retries; Nest need not log it.
  override readonly propagatesEventHandlerErrors = true;
  private readonly handlers = new Map<string, MessageHandler[]>();
  private subscription: Subscription | undefined;

  constructor(private readonly options: EventTransportOptions) {
    super();
  }

  /** Called by Nest for each `@OnEvent` method. Several for one event run one after the other. */
  override addHandler(pattern: string, callback: MessageHandler, isEventHandler = false): void {
    if (!isEventHandler) throw new Error(`${pattern} is a request; the event log carries events only`);
    describeEvent(pattern);
    this.handlers.set(pattern, [...(this.handlers.get(pattern) ?? []), callback]);
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    const topics = [...new Set([...this.handlers.keys()].map((type) => describeEvent(type).topic))];
    const { eventLog, group, retry } = this.options;
    try {
      if (topics.length > 0) this.subscription = await eventLog.subscribe(group, topics, this.handle, retry);
    } catch (error) {
      return callback(error);
    }
    callback();
  }

  /** Waits for the deliveries in hand. */
  async close(): Promise<void> {
    await this.subscription?.close();
    this.subscription = undefined;
  }

  /** Resolves when everything said before the call was handled. */
  async drained(): Promise<void> {
    await this.subscription?.drained();
  }

  on(): never {
    throw new Error('The event log has no connection events');
  }

  unwrap<T>(): T {
    return this.options.eventLog as T;
  }

  private readonly handle = (delivery: Delivery): Promise<void> | undefined => {
    const handlers = this.handlers.get(delivery.type);
    // Others say more on this topic than we listen to, and newer versions more than we know.
    if (!handlers) return undefined;
    const run = () => this.run(handlers, delivery);
    return this.options.around ? this.options.around(delivery, run) : run();
  };

  private async run(handlers: readonly MessageHandler[], delivery: Delivery): Promise<void> {
    const event = decode(delivery);
    const { id, source, timeMs, attempt, traceparent } = delivery;
    const context: EventContext = { id, source, timeMs, attempt, ...(traceparent ? { traceparent } : {}) };
    for (const handler of handlers) {
      const result: unknown = await handler(event, context);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    }
  }
}

function decode({ type, body }: Delivery): unknown {
  try {
    return describeEvent(type).type.decode(body);
  } catch (cause) {
    throw new InvalidValue(`The body is no ${type}: ${String(cause)}`, { cause });
  }
}

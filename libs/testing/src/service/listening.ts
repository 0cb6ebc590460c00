import { events, type EventMessage, type EventType } from '@cielo/contracts';
import type { Delivery, EventLog, Subscription } from '@cielo/eventing';

/** Hears everything that a service says, as its neighbours would. */
export class Listening {
  private readonly deliveries: Delivery[] = [];
  private subscription: Subscription | undefined;

  constructor(private readonly source: string) {}

  async start(eventLog: EventLog): Promise<void> {
    const topics = [...new Set([...events.values()].map(({ topic }) => topic))];
    this.subscription = await eventLog.subscribe('test', topics, async (delivery) => {
      if (delivery.source === this.source && delivery.attempt === 1) this.deliveries.push(delivery);
    });
  }

  /** How many events the service has said so far. */
  get count(): number {
    return this.deliveries.length;
  }

  async drained(): Promise<void> {
    await this.subscription?.drained();
  }

  /** The events of this type, in order. */
  of<T extends EventMessage>(type: EventType<T>): readonly T[] {
    return this.deliveries.filter((delivery) => delivery.type === type.$type).map(({ body }) => type.decode(body));
  }

  async close(): Promise<void> {
    await this.subscription?.close();
  }
}

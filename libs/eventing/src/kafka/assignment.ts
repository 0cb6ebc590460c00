import type { Clock } from '@cielo/effects';
import { InvalidValue, Unavailable } from '@cielo/errors';
import { Lane } from '../consuming/lane.ts';
import type { Outcome } from '../consuming/pipeline.ts';
import type { Delivery, Envelope, Handler, RetryPolicy } from '../event-log.ts';
import { FetchedPartition, type Fetched } from './fetched-partition.ts';
import type { Origin } from './message.ts';

/** A partition is not fetched from while so many messages of it wait in memory, until half of them are gone. */
const UNREAD_MOST = 512;

/** From where on a partition is still to be read. */
export interface Position {
  readonly topic: string;
  readonly part: number;
  readonly offset: string;
}

export interface AssignmentOptions {
  readonly clock: Clock;
  readonly handler: Handler;
  readonly retry?: RetryPolicy;
  /** The topics that the handler knows. */
  readonly topics: ReadonlySet<string>;
  /** Where letters come back to this group. */
  readonly redriveTopic: string;
  bury(envelope: Envelope, reason: string, attempts: number, origin: Origin): Promise<void>;
  /** A redriven letter was handled. */
  forget(id: string): Promise<void>;
  /** There are positions to be committed. */
  onMove(): void;
}

interface Assigned {
  readonly fetched: FetchedPartition;
  readonly lane: Lane;
  /** Fetching is paused; calling it ends that. */
  resume: (() => void) | undefined;
}

/** The partitions that a member has between two rebalances: a lane each, as in the other logs. */
export class Assignment {
  private readonly partitions = new Map<string, Assigned>();
  private readonly moved = new Map<Assigned, string>();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly options: AssignmentOptions,
    /** The one before: what it still has in hand must be over before the same keys are taken up. */
    private readonly before: Promise<void>,
  ) {}

  get isClosed(): boolean {
    return this.closing !== undefined;
  }

  /** Takes what was fetched. @param pause stops the fetching of this partition and returns how to go on. */
  accept(topic: string, part: number, records: readonly Fetched[], pause: () => () => void): void {
    const assigned = this.partition(topic, part);
    assigned.fetched.push(records);
    if (assigned.fetched.unread > UNREAD_MOST) assigned.resume ??= pause();
    void this.before.then(assigned.lane.pump);
  }

  /** Does not take up a partition any more until the next assignment. */
  refuse(topic: string, part: number, pause: () => () => void): void {
    this.partition(topic, part).resume ??= pause();
  }

  /** Tells the brokers which positions have moved. What they do not take is told again the next time. */
  async commit(tell: (positions: readonly Position[]) => Promise<void>): Promise<void> {
    const told = new Map(this.moved);
    if (told.size === 0) return;
    await tell([...told].map(([{ fetched }, offset]) => ({ topic: fetched.topic, part: fetched.part, offset })));
    for (const [assigned, offset] of told) if (this.moved.get(assigned) === offset) this.moved.delete(assigned);
  }

  /** Takes nothing more, and resolves when nothing is in hand. */
  close(): Promise<void> {
    const closeAll = async () => {
      await Promise.all([...this.partitions.values()].map(({ lane }) => lane.close()));
    };
    return (this.closing ??= closeAll());
  }

  /** Lets all partitions be fetched again. */
  resume(): void {
    for (const assigned of this.partitions.values()) this.resumeOne(assigned);
  }

  private resumeOne(assigned: Assigned): void {
    assigned.resume?.();
    assigned.resume = undefined;
  }

  private partition(topic: string, part: number): Assigned {
    const name = `${topic} ${part}`;
    let assigned = this.partitions.get(name);
    if (!assigned) {
      assigned = this.open(topic, part);
      this.partitions.set(name, assigned);
    }
    return assigned;
  }

  private open(topic: string, part: number): Assigned {
    const { clock, retry, redriveTopic, bury } = this.options;
    const onRead = () => {
      if (!this.isClosed && fetched.unread <= UNREAD_MOST / 2) this.resumeOne(assigned);
    };
    const fetched = new FetchedPartition(topic, part, onRead);
    const lane = new Lane({
      clock,
      partition: fetched,
      cursor: 0,
      handler: topic === redriveTopic ? (delivery) => this.redrive(part, delivery) : this.handle,
      bury: (envelope, reason, attempts) => bury(envelope, reason, attempts, this.originOf(envelope.id, fetched)),
      onMove: (cursor) => {
        this.moved.set(assigned, fetched.pass(cursor));
        this.options.onMove();
      },
      ...(retry ? { retry } : {}),
    });
    const assigned: Assigned = { fetched, lane, resume: undefined };
    return assigned;
  }

  private readonly handle = (delivery: Delivery): Promise<void> | undefined => {
    if (delivery.type === '') throw new InvalidValue('No event: the header ce_type is missing');
    return this.options.handler(delivery);
  };

  /** Hands a letter to the lane of its key, which is here as well: partitions of one number have one owner. */
  private redrive(part: number, { attempt: _, ...envelope }: Delivery): Promise<void> | undefined {
    // An older version than the one that gave it up: the letter stays where it is.
    if (!this.options.topics.has(envelope.topic)) return undefined;
    const { lane } = this.partition(envelope.topic, part);
    return new Promise<Outcome | 'left'>((resolve) => lane.redrive(envelope, resolve)).then(async (outcome) => {
      if (outcome === 'left') throw new Unavailable('The partition is somebody else’s now');
      if (outcome === 'handled') await this.options.forget(envelope.id);
    });
  }

  private originOf(id: string, first: FetchedPartition): Origin {
    for (const fetched of [first, ...[...this.partitions.values()].map((assigned) => assigned.fetched)]) {
      const origin = fetched.originOf(id);
      if (origin) return origin;
    }
    return { partition: first.part, offset: '0' };
  }
}

import type { Clock } from '@cielo/effects';
import type { DeadLetter, Delivery, Envelope, Handler, RetryPolicy, Subscription } from '../event-log.ts';
import { Lane } from './lane.ts';
import type { LogStore, ReadablePartition } from './log-store.ts';

export interface GroupOptions {
  readonly store: LogStore;
  readonly clock: Clock;
  readonly name: string;
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

interface Member {
  readonly topics: ReadonlySet<string>;
  readonly handler: Handler;
  running: number;
  onIdle: (() => void) | undefined;
}

/** The members of a group in this process. Its lanes belong to all of them, so that one key is with one of them at a time. */
export class Group {
  private members: Member[] = [];
  private readonly lanesByTopic = new Map<string, readonly Lane[]>();
  /** Lanes that are being closed: their messages are still in hand, so nobody else may take them up. */
  private leaving: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: GroupOptions) {}

  /** Where the group stands, also before that is saved; undefined when it has no members here. */
  cursorOf({ topic, part }: ReadablePartition): number | undefined {
    return this.lanesByTopic.get(topic)?.[part]?.cursor;
  }

  /** Something new is in the partition. */
  pump({ topic, part }: ReadablePartition): void {
    this.lanesByTopic.get(topic)?.[part]?.pump();
  }

  redrive(envelope: Envelope): void {
    const { store, name } = this.options;
    const lane = this.lanesByTopic.get(envelope.topic)?.[store.partOf(envelope.key)];
    lane?.redrive(envelope, (outcome) => {
      // Buried once more it is a dead letter again, and perhaps on its way again by now.
      if (outcome === 'handled') store.forget(name, envelope.id);
    });
  }

  async join(topics: readonly string[], handler: Handler, retry?: RetryPolicy): Promise<Subscription> {
    const { store, name } = this.options;
    const member: Member = { topics: new Set(topics), handler, running: 0, onIdle: undefined };
    await this.leaving;
    await store.enrol(name, member.topics);
    this.members.push(member);
    for (const topic of member.topics) if (!this.lanesByTopic.has(topic)) this.open(topic, retry);
    return {
      close: () => this.leave(member),
      drained: async () => void (await Promise.all(this.lanesOf(member).map((lane) => lane.drained()))),
    };
  }

  private open(topic: string, retry: RetryPolicy | undefined): void {
    const { store, clock, name } = this.options;
    const lanes = store.partitionsOf(topic).map(
      (partition) =>
        new Lane({
          clock,
          partition,
          cursor: store.cursorOf(name, partition),
          handler: (delivery) => this.handle(partition, delivery),
          bury: (envelope, reason, attempts) => this.bury(envelope, reason, attempts),
          onMove: (cursor) => store.saveSoon(name, partition, cursor),
          ...(retry ? { retry } : {}),
        }),
    );
    this.lanesByTopic.set(topic, lanes);
    for (const envelope of store.redriven(name, topic)) this.redrive(envelope);
    for (const lane of lanes) lane.pump();
  }

  private handle({ topic, part }: ReadablePartition, delivery: Delivery): Promise<void> | undefined {
    const able = this.members.filter(({ topics }) => topics.has(topic));
    const member = able[part % able.length]!;
    const handling = member.handler(delivery);
    return handling && this.inHand(member, handling);
  }

  private async inHand(member: Member, handling: Promise<void>): Promise<void> {
    member.running += 1;
    try {
      await handling;
    } finally {
      member.running -= 1;
      if (member.running === 0) member.onIdle?.();
    }
  }

  private async bury(envelope: Envelope, reason: string, attempts: number): Promise<void> {
    const { store, clock, name, onDeadLetter } = this.options;
    const letter: DeadLetter = { ...envelope, group: name, reason, attempts, deadAtMs: clock.nowMs() };
    await store.bury(letter);
    onDeadLetter(letter);
  }

  private lanesOf({ topics }: Member): Lane[] {
    return [...topics].flatMap((topic) => this.lanesByTopic.get(topic) ?? []);
  }

  private async leave(member: Member): Promise<void> {
    if (!this.members.includes(member)) return;
    const stays = (topic: string) => this.members.some((one) => one !== member && one.topics.has(topic));
    const orphaned = [...member.topics].filter((topic) => !stays(topic));
    const closing = orphaned.flatMap((topic) => this.lanesByTopic.get(topic) ?? []).map((lane) => this.closeLane(lane));
    this.members = this.members.filter((one) => one !== member);
    for (const topic of orphaned) this.lanesByTopic.delete(topic);
    const left = Promise.all(closing);
    this.leaving = Promise.allSettled([this.leaving, left]);
    await left;
    if (member.running > 0) await new Promise<void>((resolve) => (member.onIdle = resolve));
  }

  private async closeLane(lane: Lane): Promise<void> {
    await lane.close();
    await this.options.store.save(this.options.name, lane.partition, lane.cursor);
  }
}

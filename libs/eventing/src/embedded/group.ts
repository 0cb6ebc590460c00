import type { Clock } from '@cielo/effects';
import type { DeadLetter, Delivery, Envelope, Handler, RetryPolicy, Subscription } from '../event-log.ts';
import type { Database } from './database.ts';
import { bury, forget, redriven } from './dead-letters.ts';
import { Lane } from './lane.ts';
import { partOf, type Partition } from './partition.ts';

const JOIN = 'INSERT INTO cursor (grp, topic, part, off) VALUES (?,?,?,?) ON CONFLICT DO NOTHING';
const CURSOR = 'SELECT off FROM cursor WHERE grp = ? AND topic = ? AND part = ?';
const FIRST = 'SELECT min(off) AS off FROM log WHERE topic = ? AND part = ?';

export interface GroupOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly name: string;
  readonly partitionsOf: (topic: string) => readonly Partition[];
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

interface Member {
  readonly topics: ReadonlySet<string>;
  readonly handler: Handler;
  running: number;
  onIdle: (() => void) | undefined;
}

/** The members of a group in this process, who share its lanes. */
export class Group {
  private members: Member[] = [];
  private readonly lanesByTopic = new Map<string, Lane[]>();
  /** Lanes that are being closed: their messages are still in hand, so nobody else may take them up. */
  private leaving: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: GroupOptions) {}

  /** Where the group stands in a partition, also before that is saved. */
  cursorOf(partition: Partition): number | undefined {
    return this.lanesByTopic.get(partition.topic)?.[partition.part]?.cursor;
  }

  pump(partition: Partition): void {
    this.lanesByTopic.get(partition.topic)?.[partition.part]?.pump();
  }

  redrive(envelope: Envelope): void {
    const lanes = this.lanesByTopic.get(envelope.topic);
    lanes?.[partOf(envelope.key, lanes.length)]!.redrive(envelope, () => this.forget(envelope));
  }

  async join(topics: readonly string[], handler: Handler, retry?: RetryPolicy): Promise<Subscription> {
    const member: Member = { topics: new Set(topics), handler, running: 0, onIdle: undefined };
    await this.leaving;
    await this.enrol(member.topics);
    this.members.push(member);
    for (const topic of member.topics) if (!this.lanesByTopic.has(topic)) this.open(topic, retry);
    return {
      close: () => this.leave(member),
      drained: async () => void (await Promise.all(this.lanesOf(member).map((lane) => lane.drained()))),
    };
  }

  /** A new group starts at the beginning, and from now on retention waits for it. */
  private enrol(topics: ReadonlySet<string>): Promise<void> {
    const { database, name, partitionsOf } = this.options;
    return database.write((sql) => {
      for (const topic of topics) {
        for (const { part, head } of partitionsOf(topic)) {
          const first = (sql.statement(FIRST).get(topic, part) as { off: number | null }).off ?? head + 1;
          sql.statement(JOIN).run(name, topic, part, first - 1);
        }
      }
    });
  }

  private open(topic: string, retry: RetryPolicy | undefined): void {
    const { database, clock, name, partitionsOf } = this.options;
    const lanes = partitionsOf(topic).map((partition) => {
      const { off } = database.statement(CURSOR).get(name, topic, partition.part) as { off: number };
      const handler = (delivery: Delivery) => this.handle(partition, delivery);
      const bury = (envelope: Envelope, reason: string, attempts: number) => this.bury(envelope, reason, attempts);
      return new Lane({ database, clock, group: name, partition, cursor: off, handler, bury, ...(retry ? { retry } : {}) });
    });
    this.lanesByTopic.set(topic, lanes);
    for (const envelope of redriven(database, name, topic)) this.redrive(envelope);
    for (const lane of lanes) lane.pump();
  }

  private async handle({ topic, part }: Partition, delivery: Delivery): Promise<void> {
    const candidates = this.members.filter(({ topics }) => topics.has(topic));
    const member = candidates[part % candidates.length]!;
    member.running += 1;
    try {
      await member.handler(delivery);
    } finally {
      member.running -= 1;
      if (member.running === 0) member.onIdle?.();
    }
  }

  private async bury(envelope: Envelope, reason: string, attempts: number): Promise<void> {
    const { database, clock, name, onDeadLetter } = this.options;
    const letter: DeadLetter = { ...envelope, group: name, reason, attempts, deadAtMs: clock.nowMs() };
    await database.write((sql) => bury(sql, letter));
    onDeadLetter(letter);
  }

  private forget({ id }: Envelope): void {
    const { database, name } = this.options;
    database.soon(`forget ${name} ${id}`, (sql) => forget(sql, name, id));
  }

  private lanesOf({ topics }: Member): Lane[] {
    return [...topics].flatMap((topic) => this.lanesByTopic.get(topic) ?? []);
  }

  private async leave(member: Member): Promise<void> {
    if (!this.members.includes(member)) return;
    const stays = (topic: string) => this.members.some((one) => one !== member && one.topics.has(topic));
    const orphaned = [...member.topics].filter((topic) => !stays(topic));
    const closing = orphaned.flatMap((topic) => this.lanesByTopic.get(topic) ?? []).map((lane) => lane.close());
    this.members = this.members.filter((one) => one !== member);
    for (const topic of orphaned) this.lanesByTopic.delete(topic);
    const left = Promise.all(closing);
    this.leaving = Promise.all([this.leaving, left]);
    await left;
    if (member.running > 0) await new Promise<void>((resolve) => (member.onIdle = resolve));
  }
}

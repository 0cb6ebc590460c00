import type { SimulatedProcess } from '@cielo/effects';
import { Group } from '../consuming/group.ts';
import type { ReadablePartition } from '../consuming/log-store.ts';
import type {
  DeadLetter,
  Delivery,
  Envelope,
  EventLog,
  Handler,
  Lag,
  RetryPolicy,
  Subscription,
} from '../event-log.ts';
import { SimulatedLogStore } from './log-store.ts';
import type { SimulatedTopics } from './topics.ts';

/** How many of a key's last messages may come again when a cursor goes back. */
const REWIND = 5;

export interface SimulatedEventLogOptions {
  readonly process: SimulatedProcess;
  /** What is kept; shared by all processes of the world. */
  readonly topics: SimulatedTopics;
  readonly onDeadLetter?: (letter: DeadLetter) => void;
}

/** The log as one process of a simulated world sees it: late, twice, out of order between keys, and gone when the process is. */
export class SimulatedEventLog implements EventLog {
  private readonly groups = new Map<string, Group>();
  private readonly store: SimulatedLogStore;
  /** Partitions that have news on its way to us: more news makes no second journey. */
  private readonly expected = new Set<ReadablePartition>();

  constructor(private readonly options: SimulatedEventLogOptions) {
    const { process, topics } = options;
    this.store = new SimulatedLogStore(process, topics);
    const deaf = topics.listen((partition) => this.hear(partition));
    process.onCrash(deaf);
  }

  append(envelopes: readonly Envelope[]): Promise<void> {
    const { process, topics } = this.options;
    return process.effect(`append ${envelopes.map(({ id }) => id).join(' ')}`, () => topics.append(envelopes));
  }

  subscribe(group: string, topics: readonly string[], handler: Handler, retry?: RetryPolicy): Promise<Subscription> {
    return this.group(group).join(topics, this.unreliably(group, handler), retry);
  }

  async lag(group: string): Promise<readonly Lag[]> {
    const { topics, process } = this.options;
    return topics.topicsOf(group).map((topic) => {
      const lag = { group, topic, messages: 0, ageMs: 0 };
      for (const partition of topics.partitionsOf(topic)) {
        const cursor = this.groups.get(group)?.cursorOf(partition) ?? topics.cursorOf(group, partition) ?? 0;
        const [oldest] = partition.read(cursor, 1);
        lag.messages += partition.head - cursor;
        if (oldest) lag.ageMs = Math.max(lag.ageMs, process.clock.nowMs() - oldest.timeMs);
      }
      return lag;
    });
  }

  async deadLetters(
    group: string,
    { after = '', limit }: { after?: string; limit: number },
  ): Promise<readonly DeadLetter[]> {
    const letters = this.options.topics.lettersOf(group).filter(({ id, redriven }) => !redriven && id > after);
    return letters.slice(0, limit).map(({ redriven: _, ...letter }) => letter);
  }

  redrive(group: string, ids: readonly string[]): Promise<number> {
    const { process, topics } = this.options;
    return process.effect(`redrive ${ids.join(' ')}`, () => {
      const envelopes = ids.flatMap((id) => topics.markRedriven(group, id) ?? []);
      for (const envelope of envelopes) this.group(group).redrive(envelope);
      return envelopes.length;
    });
  }

  private hear(partition: ReadablePartition): void {
    const groups = [...this.groups.values()].filter((group) => group.cursorOf(partition) !== undefined);
    if (groups.length === 0 || this.expected.has(partition)) return;
    this.expected.add(partition);
    const { process } = this.options;
    process.schedule(process.world.hopMs(), `hears of ${partition.topic}`, () => {
      this.expected.delete(partition);
      for (const group of groups) group.pump(partition);
    });
  }

  /** A handler whose deliveries take their time and sometimes come again. */
  private unreliably(group: string, handler: Handler): Handler {
    const { process } = this.options;
    const recent = new Map<string, Delivery[]>();
    return async (delivery) => {
      const { world } = process;
      await process.hop(`${group} is handed ${delivery.type} ${delivery.id}`);
      await handler(delivery);
      const key = `${delivery.topic} ${delivery.key}`;
      const last = [...(recent.get(key) ?? []), delivery].slice(-REWIND);
      recent.set(key, last);
      const again = world.strikes('rewind')
        ? last.slice(-1 - world.choose(REWIND))
        : world.strikes('duplicate')
          ? [delivery]
          : [];
      for (const one of again) {
        await process.hop(`${group} is handed ${one.id} again`);
        await handler(one);
      }
    };
  }

  private group(name: string): Group {
    let group = this.groups.get(name);
    if (!group) {
      const { process, onDeadLetter = () => {} } = this.options;
      group = new Group({ store: this.store, clock: process.clock, name, onDeadLetter });
      this.groups.set(name, group);
    }
    return group;
  }
}

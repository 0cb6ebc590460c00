import type { ReadablePartition } from '../consuming/log-store.ts';
import type { DeadLetter, Envelope } from '../event-log.ts';

const PARTS = 2;

class SimulatedPartition implements ReadablePartition {
  private readonly records: Envelope[] = [];

  constructor(
    readonly topic: string,
    readonly part: number,
  ) {}

  get head(): number {
    return this.records.length;
  }

  append(envelope: Envelope): void {
    this.records.push(envelope);
  }

  read(after: number, limit: number): readonly Envelope[] {
    return this.records.slice(after, after + limit);
  }
}

/** What a simulated log keeps: it outlives the processes that use it. */
export class SimulatedTopics {
  private readonly topics = new Map<string, readonly SimulatedPartition[]>();
  private readonly cursors = new Map<string, number>();
  private readonly dead = new Map<string, DeadLetter & { redriven: boolean }>();
  private readonly listeners = new Set<(partition: ReadablePartition) => void>();

  /** Everything that was ever said on the topic; in order for each key. */
  said(topic: string): readonly Envelope[] {
    return this.partitionsOf(topic).flatMap((partition) => partition.read(0, partition.head));
  }

  /** What the group has given up, and what it was handed again and has not handled yet. */
  lettersOf(group: string): readonly (DeadLetter & { redriven: boolean })[] {
    return [...this.dead.values()].filter((letter) => letter.group === group).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  append(envelopes: readonly Envelope[]): void {
    const touched = new Set<SimulatedPartition>();
    for (const envelope of envelopes) {
      const partition = this.partitionsOf(envelope.topic)[this.partOf(envelope.key)]!;
      partition.append(envelope);
      touched.add(partition);
    }
    for (const partition of touched) for (const listener of this.listeners) listener(partition);
  }

  /** @returns how to stop listening. */
  listen(listener: (partition: ReadablePartition) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  partitionsOf(topic: string): readonly SimulatedPartition[] {
    let partitions = this.topics.get(topic);
    if (!partitions) {
      partitions = Array.from({ length: PARTS }, (_, part) => new SimulatedPartition(topic, part));
      this.topics.set(topic, partitions);
    }
    return partitions;
  }

  partOf(key: string): number {
    let sum = 0;
    for (let i = 0; i < key.length; i += 1) sum = (sum * 31 + key.charCodeAt(i)) | 0;
    return Math.abs(sum) % PARTS;
  }

  cursorOf(group: string, { topic, part }: ReadablePartition): number | undefined {
    return this.cursors.get(`${group} ${topic} ${part}`);
  }

  /** Never back. */
  moveCursor(group: string, partition: ReadablePartition, cursor: number): void {
    const name = `${group} ${partition.topic} ${partition.part}`;
    this.cursors.set(name, Math.max(this.cursors.get(name) ?? 0, cursor));
  }

  /** The topics that the group has ever taken part in. */
  topicsOf(group: string): readonly string[] {
    const names = [...this.topics.keys()].filter((topic) => this.cursors.has(`${group} ${topic} 0`));
    return names.sort();
  }

  bury(letter: DeadLetter): void {
    this.dead.set(`${letter.group} ${letter.id}`, { ...letter, redriven: false });
  }

  markRedriven(group: string, id: string): Envelope | undefined {
    const letter = this.dead.get(`${group} ${id}`);
    if (!letter || letter.redriven) return undefined;
    letter.redriven = true;
    return letter;
  }

  forget(group: string, id: string): void {
    if (this.dead.get(`${group} ${id}`)?.redriven) this.dead.delete(`${group} ${id}`);
  }
}

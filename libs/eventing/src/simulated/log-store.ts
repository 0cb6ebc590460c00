import type { SimulatedProcess } from '@cielo/effects';
import type { LogStore, ReadablePartition } from '../consuming/log-store.ts';
import type { DeadLetter, Envelope } from '../event-log.ts';
import type { SimulatedTopics } from './topics.ts';

/** The simulated log's keeping, for the groups of one process: every write takes its time, and dies with the process. */
export class SimulatedLogStore implements LogStore {
  /** Cursors on their way to be kept. */
  private readonly cursors = new Map<string, number>();

  constructor(
    private readonly process: SimulatedProcess,
    private readonly topics: SimulatedTopics,
  ) {}

  partitionsOf(topic: string): readonly ReadablePartition[] {
    return this.topics.partitionsOf(topic);
  }

  partOf(key: string): number {
    return this.topics.partOf(key);
  }

  async enrol(group: string, names: Iterable<string>): Promise<void> {
    await this.process.hop(`${group} joins`);
    for (const name of names)
      for (const partition of this.topics.partitionsOf(name)) this.topics.moveCursor(group, partition, 0);
  }

  cursorOf(group: string, partition: ReadablePartition): number {
    return this.topics.cursorOf(group, partition) ?? 0;
  }

  saveSoon(group: string, partition: ReadablePartition, cursor: number): void {
    const name = `cursor of ${group} ${partition.topic} ${partition.part}`;
    const isOnItsWay = this.cursors.has(name);
    this.cursors.set(name, cursor);
    if (isOnItsWay) return;
    this.process.schedule(this.process.world.hopMs(), name, () => {
      this.topics.moveCursor(group, partition, this.cursors.get(name)!);
      this.cursors.delete(name);
    });
  }

  async save(group: string, partition: ReadablePartition, cursor: number): Promise<void> {
    await this.process.hop(`cursor of ${group}`);
    this.topics.moveCursor(group, partition, cursor);
  }

  bury(letter: DeadLetter): Promise<void> {
    return this.process.effect(`${letter.group} buries ${letter.id}`, () => this.topics.bury(letter));
  }

  redriven(group: string, topic: string): readonly Envelope[] {
    return this.topics.lettersOf(group).filter((letter) => letter.redriven && letter.topic === topic);
  }

  forget(group: string, id: string): void {
    this.process.schedule(this.process.world.hopMs(), `${group} forgets ${id}`, () => this.topics.forget(group, id));
  }
}

import type { Connection } from './connection.ts';
import { letterOf, type KeptLetter } from './message.ts';
import type { Reader } from './reader.ts';

const PARTITION = 0;

/**
 * The dead letters of a group: what its topic of them says last about each. The topic is read once, and then what was added; they are
 * in memory, since there should be few.
 */
export class Letters {
  private readonly letters = new Map<string, KeptLetter>();
  private readTo = 0n;
  private reading: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly reader: Reader,
    private readonly group: string,
    private readonly topic: string,
  ) {}

  /** By their ids, as they are now. @throws Unavailable */
  async all(): Promise<ReadonlyMap<string, KeptLetter>> {
    await this.refresh();
    return this.letters;
  }

  /** Reads what was added before the call: one that is under way may have looked too early, so the next one is waited for. */
  private refresh(): Promise<void> {
    if (!this.reading) return this.begin();
    return (this.next ??= this.reading
      .catch(() => {})
      .then(() => {
        this.next = undefined;
        return this.begin();
      }));
  }

  private begin(): Promise<void> {
    const reading = this.read().finally(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    this.reading = reading;
    return reading;
  }

  private async read(): Promise<void> {
    const [ends] = await this.connection.ask((admin) => admin.fetchTopicOffsets(this.topic));
    const [first, end] = [BigInt(ends!.low), BigInt(ends!.high)];
    // The topic was made anew.
    if (end < this.readTo) {
      this.letters.clear();
      this.readTo = first;
    }
    while (this.readTo < end) {
      const messages = await this.reader.read(this.topic, PARTITION, String(this.readTo));
      for (const message of messages) {
        const id = message.key!.toString();
        if (message.value === null) this.letters.delete(id);
        else this.letters.set(id, letterOf(this.group, message));
      }
      // Without any: what is between here and the end was compacted away.
      this.readTo = messages.length > 0 ? BigInt(messages.at(-1)!.offset) + 1n : end;
    }
  }
}

import { Unavailable } from '@cielo/errors';

export interface GroupedOptions<Item, Answer> {
  readonly atMost: number;
  /** What one item takes of `roomBytes`, which a group stays within unless a single item is larger. */
  readonly bytesOf?: (item: Item) => number;
  readonly roomBytes?: number;
  /**
   * Answers in the order of the items. When it throws Unavailable, every item has failed with that, also those that wait; anything else is
   * the fault of one, and they are done one by one.
   */
  readonly doAll: (items: readonly Item[]) => Promise<readonly Answer[]>;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked for one by one and done in groups: at once when nothing is under way; what comes meanwhile waits for its answer and is the
 * next group. So alone nobody waits, and among many a round trip serves all.
 */
export class Grouped<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private isAtWork = false;

  constructor(private readonly options: GroupedOptions<Item, Answer>) {}

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isAtWork) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isAtWork = true;
    // One step aside, so that what is asked for in the same breath is one group.
    await undefined;
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, this.nextSize()));
    this.isAtWork = false;
  }

  private nextSize(): number {
    const { atMost, bytesOf, roomBytes = Infinity } = this.options;
    const most = Math.min(this.waiting.length, atMost);
    if (!bytesOf) return most;
    let bytes = 0;
    for (let size = 0; size < most; size += 1) {
      bytes += bytesOf(this.waiting[size]!.item);
      if (bytes > roomBytes) return Math.max(size, 1);
    }
    return most;
  }

  private async settle(group: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.options.doAll(group.map(({ item }) => item));
      group.forEach(({ resolve }, i) => resolve(answers[i]!));
    } catch (error) {
      // One that cannot be done at all must not take the others along.
      if (!(error instanceof Unavailable) && group.length > 1) for (const one of group) await this.settle([one]);
      else for (const { reject } of group) reject(error);
      // Who waits would only wait as long for the same answer.
      if (error instanceof Unavailable) for (const { reject } of this.waiting.splice(0)) reject(error);
    }
  }
}

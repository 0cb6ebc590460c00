import { Inject, Injectable } from '@nestjs/common';
import type { Entry } from '../domain/entry.ts';
import { countUsage, isUsage, utcDay } from '../domain/usage.ts';
import { JOURNAL, USAGE, type Journal, type Usage } from './needs.ts';

/** Writes an entry into the journal and counts what it spent. The second time it changes nothing. */
@Injectable()
export class RecordEntry {
  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(USAGE) private readonly usage: Usage,
  ) {}

  /** @returns whether the entry is new. */
  async run(entry: Entry): Promise<boolean> {
    // The usage comes first: when the process ends between the two, the entry comes again and is counted by its number.
    if (isUsage(entry))
      await this.usage.update(`${entry.accountId}:${utcDay(Number(entry.atMs))}`, (day) => countUsage(day, entry));
    const { inserted } = await this.journal.insert(`${entry.accountId}:${entry.seq}`, () => entry);
    return inserted;
  }
}

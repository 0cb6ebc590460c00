import { Inject, Injectable } from '@nestjs/common';
import type { Entry } from '../domain/entry.ts';
import { countUsage, isUsage, utcDay } from '../domain/usage.ts';
import { entryId, JOURNAL, USAGE, type Journal, type Usage } from './needs.ts';

/** Writes an entry into the journal and counts what it spent. The second time it changes nothing. */
@Injectable()
export class RecordEntry {
  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(USAGE) private readonly usage: Usage,
  ) {}

  /** @returns whether the entry is new. */
  async run(entry: Entry): Promise<boolean> {
    // Both know an entry that they have; should only one of them succeed, the entry comes again.
    const [{ inserted }] = await Promise.all([
      this.journal.insert(entryId(entry.accountId, entry.seq), () => entry),
      isUsage(entry) ? this.usage.update(dayOf(entry), (day) => countUsage(day, entry)) : undefined,
    ]);
    return inserted;
  }
}

function dayOf({ accountId, atMs }: Entry): string {
  return `${accountId}:${utcDay(Number(atMs))}`;
}

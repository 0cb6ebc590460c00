import { Inject, Injectable } from '@nestjs/common';
import { InvalidValue } from '@cielo/errors';
import type { Entry } from '../domain/entry.ts';
import { JOURNAL, type Journal } from './needs.ts';

export interface ListEntriesInput {
  readonly accountId: string;
  /** 0 to 100. */
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  /** The id of the last entry of the page before. */
  readonly after?: string;
}

export interface EntryPage {
  readonly entries: readonly Entry[];
  readonly hasMore: boolean;
}

/** What happened to a wallet, page by page. Entries are numbered without a gap, so a page is a range of numbers. */
@Injectable()
export class ListEntries {
  constructor(@Inject(JOURNAL) private readonly journal: Journal) {}

  /** @throws InvalidValue for an `after` that is no entry of the account. */
  async run({ accountId, limit, order, after }: ListEntriesInput): Promise<EntryPage> {
    const from = after === undefined ? undefined : await this.seqOf(accountId, after);
    if (order === 'desc') return this.downFrom(accountId, from === undefined ? Infinity : from - 1, limit);
    const first = (from ?? 0) + 1;
    const { entries } = await this.downFrom(accountId, first + limit, limit + 1);
    const upward = [...entries].reverse().filter(({ seq }) => Number(seq) >= first);
    return { entries: upward.slice(0, limit), hasMore: upward.length > limit };
  }

  private async downFrom(accountId: string, upTo: number, limit: number): Promise<EntryPage> {
    if (upTo < 1) return { entries: [], hasMore: false };
    const bound = upTo === Infinity ? {} : { upTo };
    const page = await this.journal.find('account', accountId, { limit: limit + 1, direction: 'desc', ...bound });
    const entries = page.items.map(({ aggregate }) => aggregate);
    return { entries: entries.slice(0, limit), hasMore: entries.length > limit };
  }

  /** The id tells the number, and belongs to this account or to nobody. */
  private async seqOf(accountId: string, after: string): Promise<number> {
    const entry = after.startsWith(`${accountId}:`) ? await this.journal.get(after) : undefined;
    if (!entry) throw new InvalidValue(`'${after}' is not an entry of this account.`, { param: 'after' });
    return Number(entry.seq);
  }
}

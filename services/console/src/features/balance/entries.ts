import type { Entry, Page } from '../../api/api.ts';

/** The wallet's journal, newest first, as far as it has been unrolled. */
export interface Entries {
  readonly lines: readonly Entry[];
  /** Where the next page begins; undefined before the first page. */
  readonly next: { readonly after: string } | 'end' | undefined;
  readonly loading: boolean;
  readonly problem: string | undefined;
}

export type EntriesEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'page'; readonly page: Page<Entry> }
  | { readonly type: 'not-loaded'; readonly problem: string };

export const noEntries: Entries = { lines: [], next: undefined, loading: false, problem: undefined };

export function reduceEntries(entries: Entries, event: EntriesEvent): Entries {
  switch (event.type) {
    case 'loading':
      return { ...entries, loading: true, problem: undefined };
    case 'not-loaded':
      return { ...entries, loading: false, problem: event.problem };
    case 'page': {
      // A page that came twice adds nothing.
      const known = new Set(entries.lines.map(({ id }) => id));
      const { data, has_more: hasMore, last_id: lastId } = event.page;
      return {
        lines: [...entries.lines, ...data.filter(({ id }) => !known.has(id))],
        next: hasMore && lastId ? { after: lastId } : 'end',
        loading: false,
        problem: undefined,
      };
    }
  }
}

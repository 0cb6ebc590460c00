import { expect, it } from 'vitest';
import type { Entry } from '../../api/api.ts';
import { noEntries, reduceEntries, type EntriesEvent } from './entries.ts';

const entry = (id: string): Entry => ({
  id,
  type: 'x',
  description: id,
  credits: 1,
  available_change: 1,
  available_after: 1,
  generation_id: null,
  created_at: 1,
});
const page = (ids: string[], has_more: boolean): EntriesEvent => ({
  type: 'page',
  page: { object: 'list', data: ids.map(entry), first_id: null, last_id: ids.at(-1) ?? null, has_more },
});

it('unrolls the journal page by page, and a page that comes twice adds nothing', () => {
  const state = [page(['c', 'b'], true), page(['a'], false), page(['a'], false)].reduce(reduceEntries, noEntries);
  expect(state.lines.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(state.next).toBe('end');
});

it('keeps its place when a page does not come', () => {
  const state = [
    page(['b'], true),
    { type: 'loading' } as const,
    { type: 'not-loaded', problem: 'No.' } as const,
  ].reduce(reduceEntries, noEntries);
  expect(state).toMatchObject({ next: { after: 'b' }, loading: false, problem: 'No.' });
});

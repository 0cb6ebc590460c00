import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Video } from '../../api/api.ts';
import { video } from '../../../test/a-video.ts';
import { noVideos, reduceVideos, unfinished, type Videos, type VideosEvent } from './videos.ts';

const page = (data: readonly Video[], hasMore = false, isFirst = false): VideosEvent => ({
  type: 'page',
  isFirst,
  page: { object: 'list', data, first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore },
});
const after = (...events: VideosEvent[]): Videos => events.reduce(reduceVideos, noVideos);
const at = (id: string, created_at: number) => video({ id, created_at });

describe('pages', () => {
  it('are listed newest first, whatever came between them', () => {
    const state = after(
      page([at('c', 3), at('b', 2)], true, true),
      { type: 'created', video: at('d', 4) },
      page([at('a', 1)]),
    );
    expect(state.listed).toEqual(['d', 'c', 'b', 'a']);
    expect(state.next).toBe('end');
  });

  it('say where to go on; looking at the first one again does not forget it', () => {
    const state = after(
      page([at('c', 3)], true, true),
      page([at('b', 2)], true),
      page([at('d', 4), at('c', 3)], true, true),
    );
    expect(state.next).toEqual({ after: 'b' });
    expect(state.listed).toEqual(['d', 'c', 'b']);
  });

  it('are not mixed with what only a link named', () => {
    expect(after(page([at('b', 2)], true, true), { type: 'seen', video: at('old', 1) }).listed).toEqual(['b']);
  });
});

describe('late news', () => {
  const status = fc.constantFrom<Video['status']>('queued', 'in_progress', 'completed', 'failed');
  const news = fc.array(fc.record({ status, progress: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  const rank = { queued: 0, in_progress: 1, completed: 2, failed: 2 };

  it('never takes a generation back', () => {
    fc.assert(
      fc.property(news, (all) => {
        let state = noVideos;
        for (const facts of all) {
          const before = state.byId.get('video_1');
          state = reduceVideos(state, { type: 'seen', video: video(facts) });
          const now = state.byId.get('video_1')!;
          if (!before) continue;
          expect(rank[now.status]).toBeGreaterThanOrEqual(rank[before.status]);
          if (now.status === before.status && rank[now.status] < 2)
            expect(now.progress).toBeGreaterThanOrEqual(before.progress);
        }
      }),
    );
  });

  it('does not bring back what was deleted', () => {
    const state = after(
      page([at('a', 1)]),
      { type: 'gone', id: 'a' },
      { type: 'seen', video: at('a', 1) },
      page([at('a', 1)], false, true),
    );
    expect(state.listed).toEqual([]);
    expect(state.byId.size).toBe(0);
  });
});

it('follows what has not ended, listed or not', () => {
  const state = after(page([at('a', 1), video({ id: 'b', status: 'completed' })]), { type: 'seen', video: at('c', 3) });
  expect(unfinished(state)).toEqual(['c', 'a']);
});

it('keeps what there is when a page does not come', () => {
  const state = after(page([at('a', 1)], true, true), { type: 'loading' }, { type: 'not-loaded', problem: 'No.' });
  expect(state).toMatchObject({ listed: ['a'], loading: false, problem: 'No.', next: { after: 'a' } });
});

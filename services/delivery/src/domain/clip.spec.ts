import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  expected,
  gone,
  mastered,
  neededKeys,
  newClip,
  published,
  removed,
  rendered,
  taken,
  unmasterable,
  type Clip,
  type ClipEvent,
  type Decision,
  type Master,
  type Render,
} from './clip.ts';
import { visible } from './visible.ts';

const LEASE_MS = 5000;

function render(fence: number): Render {
  return { fence, width: 1280, height: 720, seconds: 4, audio: true, tracks: [] };
}

function master(fence: number): Master {
  const file = (what: string) => ({ key: `clips/video_1/${what}${fence}`, sha256: `${what}${fence}`, sizeBytes: 10 });
  const files = { video: file('v'), thumbnail: file('t'), spritesheet: file('s') };
  return { fence, files, grid: { columns: 2, rows: 2, cells: 4, cellWidth: 2, cellHeight: 2, intervalMs: 1000 } };
}

const asked = expected(newClip('video_1'), 'acct_1');
const waiting = rendered(asked, 'acct_1', render(1), 100).clip;
const ready = mastered(waiting, master(1), 200).clip;
const shown = published(ready, 300, null).clip;

describe('a clip', () => {
  it('is mastered once, however often it is told', () => {
    const first = mastered(waiting, master(1), 200);
    expect(first.events).toMatchObject([
      {
        $type: 'delivery.v1.ClipMastered',
        generationId: 'video_1',
        accountId: 'acct_1',
        fence: 1n,
        masterSha256: 'v1',
        sizeBytes: 10n,
        provenance: 'unsigned',
      },
    ]);
    expect(mastered(first.clip, master(1), 200)).toEqual({ clip: first.clip, events: [] });
    expect(rendered(first.clip, 'acct_1', render(1), 0).clip).toBe(first.clip);
  });

  it('is published once, after its master', () => {
    expect(published(ready, 300, 1000).events).toMatchObject([
      { $type: 'delivery.v1.ClipPublished', atMs: 300n, expiresAtMs: 1300n },
    ]);
    expect(published(shown, 400, null).clip).toBe(shown);
    expect(() => published(waiting, 300, null)).toThrow(/only a mastered one/);
    expect(() => published(newClip('video_1'), 300, null)).toThrow(/only a mastered one/);
  });

  it('does not let an older render replace a newer one', () => {
    const newer = rendered(ready, 'acct_1', render(2), 100).clip;
    expect(newer.state).toMatchObject({ name: 'rendered', work: { fence: 2 } });
    expect(mastered(newer, master(1), 200).clip).toBe(newer);
    expect(rendered(newer, 'acct_1', render(1), 0)).toEqual({ clip: newer, events: [] });
    expect(unmasterable(newer, 1, 'old')).toEqual({ clip: newer, events: [] });
  });

  it('is no longer changed by renders once it is published', () => {
    expect(rendered(shown, 'acct_1', render(9), 0)).toEqual({ clip: shown, events: [] });
  });

  it('tells why it cannot be mastered, once', () => {
    const failed = unmasterable(waiting, 1, 'no picture');
    expect(failed.events).toMatchObject([{ $type: 'delivery.v1.MasteringFailed', fence: 1n, reason: 'no picture' }]);
    expect(unmasterable(failed.clip, 1, 'again').events).toEqual([]);
  });

  it('says again, word by word, what it has said when it is asked again', () => {
    const toldReady = mastered(waiting, master(1), 200).events;
    expect(rendered(ready, 'acct_1', render(1), 900)).toEqual({ clip: ready, events: toldReady });
    expect(rendered(shown, 'acct_1', render(1), 900)).toEqual({ clip: shown, events: toldReady });
    const failed = unmasterable(waiting, 1, 'no picture');
    expect(rendered(failed.clip, 'acct_1', render(1), 900)).toEqual({ clip: failed.clip, events: failed.events });
    const told = published(ready, 300, 1000);
    expect(published(told.clip, 900, 77)).toEqual(told);
    const over = gone(told.clip, 'expired', 1300).clip;
    expect(published(over, 1400, 77)).toEqual({ clip: over, events: told.events });
    // Whoever takes it away wants to hear no more of it.
    for (const why of ['deleted', 'failed'] as const) {
      expect(published(gone(told.clip, why, 1300).clip, 1400, 77).events).toEqual([]);
    }
    expect(published(gone(ready, 'expired', 1300).clip, 1400, 77).events).toEqual([]);
  });

  it('lets one worker at a time have its work, and fails after too many', () => {
    expect(taken(waiting, 99, LEASE_MS, 3).clip).toBe(waiting);
    const second = taken(waiting, 100, LEASE_MS, 3).clip;
    expect(second.state).toMatchObject({ work: { attempts: 2, dueAtMs: 5100 } });
    expect(taken(second, 200, LEASE_MS, 3).clip).toBe(second);
    const third = taken(second, 5100, LEASE_MS, 3).clip;
    const end = taken(third, 99_999, LEASE_MS, 3);
    expect(end.clip.state.name).toBe('unmasterable');
    expect(end.events).toMatchObject([{ $type: 'delivery.v1.MasteringFailed' }]);
  });

  it('keeps alive the work of its own fence only', () => {
    expect(dueAt(waiting, 1, 777).state).toMatchObject({ work: { dueAtMs: 777 } });
    expect(dueAt(waiting, 2, 777)).toBe(waiting);
    expect(dueAt(ready, 1, 777)).toBe(ready);
  });

  it('tells that it is withdrawn only when it could be seen', () => {
    expect(gone(shown, 'deleted', 500).events).toMatchObject([
      { $type: 'delivery.v1.ClipWithdrawn', reason: 'deleted' },
    ]);
    expect(gone(ready, 'failed', 500).events).toEqual([]);
    expect(gone(asked, 'cancelled', 500).events).toEqual([]);
  });

  it('never comes back', () => {
    const end = gone(ready, 'cancelled', 500).clip;
    expect(rendered(end, 'acct_1', render(5), 0)).toEqual({ clip: end, events: [] });
    expect(published(end, 600, null).clip).toBe(end);
    expect(gone(end, 'failed', 600).clip).toBe(end);
  });

  it('has its objects removed again when a master was finished after its end', () => {
    const end = removed(gone(waiting, 'cancelled', 500).clip);
    expect(end.removeAtMs).toBeNull();
    expect(mastered(end, master(1), 600).clip.removeAtMs).toBe(600);
  });

  it('makes older links worthless when it goes', () => {
    expect(gone(shown, 'expired', 500).clip.epoch).toBe(shown.epoch + 1);
  });

  it('needs its files, and while it is being mastered nobody knows which', () => {
    expect(neededKeys(waiting)).toBeUndefined();
    expect([...neededKeys(ready)!]).toEqual(Object.values(master(1).files).map(({ key }) => key));
    expect(neededKeys(asked)!.size).toBe(0);
    expect(neededKeys(gone(shown, 'deleted', 1).clip)!.size).toBe(0);
  });
});

describe('what an account may see', () => {
  it.each<[string, Clip | undefined, string, string | null]>([
    ['of an unknown clip', undefined, "Video with id 'video_1' not found.", 'not_found'],
    ['of somebody else’s', expected(newClip('video_1'), 'acct_2'), "Video with id 'video_1' not found.", 'not_found'],
    ['of one that nobody asked for', newClip('video_1'), "Video with id 'video_1' not found.", 'not_found'],
    ['before the render', asked, 'not ready yet', null],
    ['before the master', waiting, 'not ready yet', null],
    ['before it is published', ready, 'not ready yet', null],
    ['of a failed one', gone(ready, 'failed', 1).clip, 'ended without a clip', null],
    ['of a cancelled one', gone(asked, 'cancelled', 1).clip, 'ended without a clip', null],
    ['of a deleted one', gone(shown, 'deleted', 1).clip, "Video with id 'video_1' not found.", 'not_found'],
    ['of an expired one', gone(shown, 'expired', 1).clip, 'has expired', 'video_expired'],
    [
      'of an expired one that was deleted',
      gone(gone(shown, 'expired', 1).clip, 'deleted', 2).clip,
      'not found',
      'not_found',
    ],
  ])('%s: nothing', (_, clip, message, code) => {
    const look = () => visible(clip, 'video_1', 'acct_1', 0);
    expect(look).toThrow(message);
    expect(look).toThrow(expect.objectContaining({ kind: 'not-found', code }));
  });

  it('its own published clip', () => {
    expect(visible(shown, 'video_1', 'acct_1', 0).master).toEqual(master(1));
  });
});

describe('whatever happens to a clip, in any order and any number of times', () => {
  type Step = (clip: Clip, nowMs: number) => Decision;
  const only =
    (rule: (clip: Clip) => Clip): Step =>
    (clip) => ({ clip: rule(clip), events: [] });
  const fence = fc.integer({ min: 1, max: 3 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.constant(only((clip) => expected(clip, 'acct_1'))),
    fence.map(
      (fence): Step =>
        (clip) =>
          rendered(clip, 'acct_1', render(fence), 0),
    ),
    fence.map(
      (fence): Step =>
        (clip, nowMs) =>
          mastered(clip, master(fence), nowMs),
    ),
    fence.map(
      (fence): Step =>
        (clip) =>
          unmasterable(clip, fence, 'why'),
    ),
    fc.constant<Step>((clip, nowMs) => taken(clip, nowMs, 1, 2)),
    fc.constant<Step>((clip, nowMs) => {
      try {
        return published(clip, nowMs, 50);
      } catch {
        return { clip, events: [] };
      }
    }),
    fc.constantFrom('deleted', 'expired', 'failed', 'cancelled').map(
      (why): Step =>
        (clip, nowMs) =>
          gone(clip, why, nowMs),
    ),
    fc.constant(only(removed)),
  );

  it('its story makes sense', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let clip = newClip('video_1');
        const said: ClipEvent[] = [];
        steps.forEach((step, nowMs) => {
          const { clip: next, events } = step(clip, nowMs);
          expect(next.epoch).toBeGreaterThanOrEqual(clip.epoch);
          // What is gone stays gone, and a later fence is never followed by an earlier one.
          if (clip.state.name === 'gone') expect(next.state.name).toBe('gone');
          if (next === clip) for (const event of events) expect(said).toContainEqual(event);
          else said.push(...events);
          clip = next;
        });
        const types = said.map(({ $type }) => $type.replace('delivery.v1.', ''));
        const fences = said.flatMap((event) => ('fence' in event ? [event.fence] : []));
        expect(new Set(fences).size).toBe(fences.length);
        expect([...fences].sort()).toEqual(fences);
        expect(types.filter((type) => type === 'ClipPublished').length).toBeLessThanOrEqual(1);
        if (types.includes('ClipPublished')) expect(types[types.indexOf('ClipPublished') - 1]).toBe('ClipMastered');
        if (types.includes('ClipWithdrawn')) expect(types.slice(-2)).toEqual(['ClipPublished', 'ClipWithdrawn']);
        expect(types.includes('ClipPublished') && !types.includes('ClipWithdrawn')).toBe(
          clip.state.name === 'published',
        );
      }),
      { numRuns: 2000 },
    );
  });
});

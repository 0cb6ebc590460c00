import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentLost, SegmentQueue } from './segment-queue.ts';
import { planSegments } from './segments.ts';

describe('segments of a clip', () => {
  it('cover every frame once, in order, none longer than sixty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 25 }), (fps, seconds) => {
        const segments = planSegments(fps * seconds, fps);
        expect(segments.map(({ index }) => index)).toEqual(segments.map((_, i) => i));
        expect(segments[0]!.from).toBe(0);
        expect(segments.at(-1)!.to).toBe(fps * seconds);
        segments.slice(1).forEach(({ from }, i) => expect(from).toBe(segments[i]!.to));
        for (const { from, to } of segments) {
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  it('are short at both ends: the first bytes come early, and no worker is alone at the end', () => {
    expect(planSegments(300, 30).map(({ from, to }) => to - from)).toEqual([15, 30, 60, 60, 60, 30, 30, 15]);
    expect(planSegments(120, 30).map(({ from, to }) => to - from)).toEqual([15, 30, 30, 30, 15]);
  });
});

describe('the queue of segments', () => {
  const three = planSegments(30, 12);

  it('gives out in order what was finished in any order, whatever dies on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 40, maxLength: 120 }),
        fc.integer({ min: 1, max: 4 }),
        (choices, workers) => {
          const segments = planSegments(120, 12);
          const queue = new SegmentQueue<string>(segments, workers * 3);
          const drawing: (typeof segments)[number][] = [];
          const died = new Set<number>();
          const out: string[] = [];
          for (const choice of [...choices, ...Array<number>(400).fill(1)]) {
            if (choice % 3 === 0 || drawing.length === 0) {
              const next = drawing.length < workers ? queue.next() : undefined;
              if (next) drawing.push(next);
            } else {
              const [segment] = drawing.splice(choice % drawing.length, 1);
              if (choice % 7 === 0 && !died.has(segment!.index)) {
                died.add(segment!.index);
                queue.giveBack(segment!, 'it died');
              } else queue.finish(segment!.index, `piece ${segment!.index}`);
            }
            if (choice % 2) for (let piece = queue.take(); piece; piece = queue.take()) out.push(piece);
          }
          expect(queue.done).toBe(true);
          expect(out).toEqual(segments.map(({ index }) => `piece ${index}`));
        },
      ),
    );
  });

  it('lets nobody run further ahead than the window', () => {
    const queue = new SegmentQueue<string>(three, 2);
    expect([queue.next()?.index, queue.next()?.index, queue.next()]).toEqual([0, 1, undefined]);
    queue.finish(1, 'b');
    expect(queue.next()).toBeUndefined();
    queue.finish(0, 'a');
    expect(queue.take()).toBe('a');
    expect(queue.next()?.index).toBe(2);
  });

  it('gives up on a segment that never comes back', () => {
    const queue = new SegmentQueue<string>(three, 9);
    for (let attempt = 0; attempt < 2; attempt++) queue.giveBack(queue.next()!, 'it died');
    expect(() => queue.giveBack(queue.next()!, 'it died')).toThrow(SegmentLost);
  });
});

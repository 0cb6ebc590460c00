import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bar, doing, milestone } from './progress-line.ts';
import { fit, printable, widthOf } from './text.ts';
import { video } from '../../test/a-video.ts';

it('says the place in the queue, then the stage, and how long it will take', () => {
  expect(doing(video({ status: 'queued', queue_position: 3, eta_seconds: 75 }))).toBe(
    '3rd in the queue · about 1 min 15 s left',
  );
  expect(doing(video({ status: 'queued', queue_position: 1 }))).toBe('next in the queue');
  expect(doing(video({ stage: 'rendering', eta_seconds: 0 }))).toBe('rendering · about 0 s left');
  expect(doing(video({ status: 'queued' }))).toBe('queued');
});

it('draws a bar as long as the progress', () => {
  expect(bar(video({ progress: 50, stage: 'rendering' }), 80)).toBe(
    `▕${'█'.repeat(15)}${' '.repeat(15)}▏  50 %  rendering`,
  );
  expect(bar(video({ progress: 100, status: 'completed' }), 80)).toContain('█'.repeat(30));
});

it('never draws wider than the terminal', () => {
  const anything = fc.record({
    progress: fc.integer({ min: 0, max: 100 }),
    stage: fc.string({ unit: 'grapheme' }),
    eta_seconds: fc.nat(100_000),
  });
  fc.assert(
    fc.property(anything, fc.integer({ min: 10, max: 200 }), (facts, columns) => {
      expect(widthOf(bar(video(facts), columns))).toBeLessThan(columns);
    }),
  );
});

it('has something new to say when the stage or the tenth of the way changes', () => {
  expect(milestone(video({ progress: 41, stage: 'a' }))).toBe(milestone(video({ progress: 49, stage: 'a' })));
  expect(milestone(video({ progress: 49, stage: 'a' }))).not.toBe(milestone(video({ progress: 50, stage: 'a' })));
  expect(milestone(video({ stage: 'a' }))).not.toBe(milestone(video({ stage: 'b' })));
});

it('prints no escape sequences and no text directions of others', () => {
  expect(printable('\u001b[31mred\u001b[0m\nnext\u202egnp.exe')).toBe('[31mred [0m next gnp.exe');
  expect(fit('👩‍👩‍👧 a family', 6)).toBe('👩‍👩‍👧 a …');
});

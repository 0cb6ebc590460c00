import { expect, it } from 'vitest';
import { video } from '../../../test/a-video.ts';
import { duration, inShort, signed, timecode } from '../../ui/format.ts';
import { aspectOf, milestone, nameOf, remaining, spoken, stageOf } from './words.ts';

it('says what a generation is doing', () => {
  expect(stageOf(video({ status: 'queued', queue_position: 3 }))).toBe('3rd in the queue');
  expect(stageOf(video({ status: 'queued', queue_position: 1 }))).toBe('Next in the queue');
  expect(stageOf(video({ status: 'queued', queue_position: null, stage: 'checking' }))).toBe('Checking');
  expect(stageOf(video({ stage: 'waiting for a reviewer' }))).toBe('Waiting for a reviewer');
  expect(stageOf(video({ status: 'failed' }))).toBe('No clip');
  expect(stageOf(video({ status: 'failed', cancelled: true }))).toBe('Cancelled');
  expect(remaining(video({ eta_seconds: null }))).toBe('');
  expect(spoken(video({ progress: 42, eta_seconds: 70 }))).toBe('Rendering, 42 percent, about 1 min 10 s left');
});

it('speaks at a new stage and each quarter of the way, not at every percent', () => {
  const said = [1, 10, 24, 25, 49, 50].map((progress) => milestone(video({ progress })));
  expect(new Set(said).size).toBe(3);
});

it('names a generation by its words, between characters', () => {
  expect(nameOf(video({ prompt: '  a\n boat ' }))).toBe('a boat');
  expect(nameOf(video({ prompt: null }))).toBe('video_1');
  expect(inShort('👩‍🚀'.repeat(50), 3)).toBe('👩‍🚀👩‍🚀…');
  expect(inShort('👩‍🚀'.repeat(3), 3)).toBe('👩‍🚀👩‍🚀👩‍🚀');
});

it('writes lengths and amounts as people read them', () => {
  expect([0, 59.6, 60, 130, 3600, 3900].map(duration)).toEqual([
    '0 s',
    '1 min',
    '1 min',
    '2 min 10 s',
    '1 h',
    '1 h 5 min',
  ]);
  expect([timecode('4'), timecode(75)]).toEqual(['0:04', '1:15']);
  expect([signed(-4), signed(300)]).toEqual(['−4', '+300']);
  expect(aspectOf('720x1280')).toBe(0.5625);
  expect(aspectOf('?')).toBeCloseTo(16 / 9);
});

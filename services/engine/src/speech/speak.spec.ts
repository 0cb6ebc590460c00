import { describe, expect, it } from 'vitest';
import { levelDb } from '../../test/listen.ts';
import type { Line } from '../scene/scene-graph.ts';
import { RATE } from '../sound/pcm.ts';
import { vocabulary } from '../vocab/registry.ts';
import { workerFile } from '../workers/worker-file.ts';
import { speakLines } from './speak.ts';

const line = (text: string, lang = 'en', voice = 'woman'): Line => ({ speaker: 'a', text, lang, voice });
const heard = (samples: Float32Array): number => levelDb({ left: samples, right: samples });

/** How many times a second a voice opens and shuts: the period that fits its middle best. */
function pitchHz(samples: Float32Array): number {
  let [best, found] = [0, 0];
  for (let lag = Math.floor(RATE / 400); lag < RATE / 70; lag++) {
    let sum = 0;
    for (let i = 0; i + lag < samples.length; i += 5) sum += samples[i]! * samples[i + lag]!;
    if (sum / (samples.length - lag) > best * 1.02) [best, found] = [sum / (samples.length - lag), RATE / lag];
  }
  return found;
}

describe('spoken lines', () => {
  it('have a sound, and a mouth that moves within it', async () => {
    const { lines, sounds, notes } = await speakLines([line('Hello, my dear friend.')], 10);
    const [said] = lines;
    expect(notes).toEqual([]);
    expect(sounds[0]!.line).toBe(said!.id);
    expect(sounds[0]!.samples.length / RATE).toBeCloseTo(said!.seconds, 3);
    expect(said!.seconds).toBeGreaterThan(0.8);
    expect(said!.seconds).toBeLessThan(3);
    expect(heard(sounds[0]!.samples)).toBeGreaterThan(-40);
    expect(said!.visemes.length).toBeGreaterThan(8);
    expect(said!.visemes.at(-1)!.shape).toBe('rest');
    const times = said!.visemes.map(({ timeMs }) => timeMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times.at(-1)).toBeLessThanOrEqual(said!.seconds * 1000 + 0.001);
  });

  it('begin without waiting, and without a click', async () => {
    const { sounds } = await speakLines([line('Peter takes it.')], 10);
    const { samples } = sounds[0]!;
    expect(Math.abs(samples[0]!)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1)!)).toBeLessThan(0.001);
    expect(heard(samples.subarray(0, 0.2 * RATE))).toBeGreaterThan(heard(samples) - 20);
  });

  it('are the same samples for the same line', async () => {
    const [once, again] = [await speakLines([line('Again.')], 10), await speakLines([line('Again.')], 10)];
    expect(Buffer.from(again.sounds[0]!.samples.slice().buffer)).toEqual(
      Buffer.from(once.sounds[0]!.samples.slice().buffer),
    );
    expect(again.lines).toEqual(once.lines);
  });

  it('are heard in every language, and told of where they are not as they should be', async () => {
    const { lines, sounds, notes } = await speakLines(
      [
        line('Ciao, come stai?', 'it'),
        line('こんにちは、げんきですか', 'ja'),
        line('안녕하세요', 'ko'),
        line('สวัสดีครับ', 'th'),
        line('Xin chào các bạn', 'vi'),
        line('你好，我們走吧', 'zh-Hant'),
      ],
      10,
    );
    expect(sounds.length).toBe(6);
    for (const { samples } of sounds) expect(heard(samples)).toBeGreaterThan(-40);
    for (const { visemes } of lines) expect(visemes.length).toBeGreaterThan(4);
    expect(notes.map((note) => note.split(' ')[2])).toEqual(['ja', 'ko', 'th', 'vi', 'zh-Hant']);
  });

  it('differ by who says them: every voice', async () => {
    const voices = [...vocabulary.voices.keys()];
    const { sounds } = await speakLines(
      voices.map((voice) => ({ ...line('Are you all away now?', 'en', voice), speaker: voice })),
      20,
    );
    expect(sounds.length).toBe(voices.length);
    const pitch = (voice: string) => pitchHz(sounds[voices.indexOf(voice)]!.samples);
    expect(pitch('girl')).toBeGreaterThan(pitch('woman') * 1.15);
    expect(pitch('woman')).toBeGreaterThan(pitch('man') * 1.3);
  });

  it('hold out against any text: within bounds, and the others are spoken all the same', async () => {
    const hostile = [
      '<prosody rate="x-slow">slow</prosody>',
      '-o /etc/passwd',
      '🏀🎉',
      'word '.repeat(2000),
      '0123456789',
      '...',
      '\u0000\u202e"`$(id)`"',
    ];
    const { lines, sounds, notes } = await speakLines([...hostile.map((text) => line(text)), line('Still here.')], 10);
    expect(lines.length).toBe(8);
    expect(sounds.map((sound) => sound.line)).toEqual(['line-1', 'line-2', 'line-5', 'line-7', 'line-8']);
    for (const { seconds } of lines) expect(seconds).toBeLessThanOrEqual(10);
    expect(notes.length).toBe(3);
  });

  it('are no more than anybody could say', async () => {
    const { lines, notes } = await speakLines(
      Array.from({ length: 30 }, () => line('…')),
      10,
    );
    expect(lines.length).toBe(24);
    expect(notes.filter((note) => note.includes('too many lines')).length).toBe(6);
  });
});

describe('a synthesiser that hangs', () => {
  const hanging = {
    file: workerFile(import.meta.url, '../../test/hanging-speech.worker'),
    startMs: 15_000,
    lineMs: 300,
  };

  it('is ended in time; what it said is kept, the rest is mouthed and told of', async () => {
    const startedMs = performance.now();
    const { lines, sounds, notes } = await speakLines([line('One.'), line('Two.')], 5, undefined, hanging);
    expect(performance.now() - startedMs).toBeLessThan(15_000);
    expect(sounds.map((sound) => sound.line)).toEqual(['line-1']);
    expect(lines[1]!.visemes.length).toBeGreaterThan(3);
    expect(notes).toEqual(['“Two.” (mouthed without sound)']);
  });

  it('is ended by who waits for it, with the reason', async () => {
    const stop = new AbortController();
    const saying = speakLines([line('One.'), line('Two.')], 5, stop.signal, { ...hanging, lineMs: 60_000 });
    stop.abort(new Error('cancelled'));
    await expect(saying).rejects.toThrow('cancelled');
  });

  it('that dies at once leaves moving mouths', async () => {
    const nobody = { ...hanging, file: new URL('data:text/javascript,process.exit(3)') };
    const { sounds, notes } = await speakLines([line('One.')], 5, undefined, nobody);
    expect([sounds.length, notes.length]).toEqual([0, 1]);
  });
});

import { BufferSource, Input, MP4 } from 'mediabunny';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { decode, ebur128, heardByOthers, offsets, onsetsOf } from '../../test/listen.ts';
import { timeline } from '../../test/timelines.ts';
import type { Contact } from '../timeline.ts';
import { encodeAac } from './aac.ts';
import { peakOf, type Stereo } from './pcm.ts';
import { renderSound } from './render-sound.ts';

/** No multiple of a frame. */
const SECONDS = 3.7;
const MOMENTS = [200, 731, 1250.5, 1900, 2345, 3301];

const contacts = MOMENTS.map((timeMs): Contact => ({
  timeMs,
  a: 'ball',
  b: 'ground',
  materialA: 'rubber',
  materialB: 'wood',
  impulseNs: 5,
  x: 0,
  y: 0,
  kind: 'hit',
}));

let sound: Stereo;
let file: Buffer;

async function encoded(what: Stereo): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeAac(what)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

beforeAll(async () => {
  ({ sound } = renderSound(timeline(SECONDS, { contacts }), []));
  file = await encoded(sound);
});

describe('the encoded sound', () => {
  it('is the same bytes for the same sound, also on another day', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const another = await encoded(sound).finally(() => vi.useRealTimers());
    expect(another.equals(file)).toBe(true);
  });

  it('says that it is exactly as long', async () => {
    const input = new Input({ source: new BufferSource(file), formats: [MP4] });
    expect(await input.computeDuration()).toBeCloseTo(SECONDS, 6);
    expect(await (await input.getPrimaryAudioTrack())!.getFirstTimestamp()).toBe(0);
  });

  it.each([1, 1023, 1024, 1025, 2049])('may be as short as %d samples', async (samples) => {
    const silence = { left: new Float32Array(samples), right: new Float32Array(samples) };
    expect((await encoded(silence)).length).toBeGreaterThan(100);
  });

  it('of a minute comes in pieces that fit into a message', async () => {
    const long = { left: new Float32Array(48_000 * 60), right: new Float32Array(48_000 * 60) };
    long.left.forEach((_, i) => (long.left[i] = Math.sin(i * i * 1e-7) * 0.5));
    for await (const chunk of encodeAac(long)) expect(chunk.length).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe.skipIf(!heardByOthers)('what another decoder hears (skipped without ffmpeg)', () => {
  let played: Stereo;
  beforeAll(() => {
    played = decode(file);
  });

  it('is as long, but for the silent rest of the last frame', () => {
    expect(played.left.length - sound.left.length).toBeGreaterThanOrEqual(0);
    expect(played.left.length - sound.left.length).toBeLessThan(1024);
    expect(peakOf(played.left.subarray(sound.left.length))).toBeLessThan(0.001);
  });

  it('begins when it should: no frame of silence before it', () => {
    const off = offsets(onsetsOf(played), MOMENTS);
    expect(Math.max(...off), JSON.stringify(off)).toBeLessThanOrEqual(5);
    expect(lag(sound.left, played.left)).toBe(0);
  });

  it('is as loud, and under the peak that is allowed', () => {
    const { lufs, peakDb } = ebur128(played);
    expect(Math.abs(lufs + 16)).toBeLessThan(1);
    expect(peakDb).toBeLessThanOrEqual(-1);
  });
});

/** By how many samples `b` is later than `a`: where they fit best, up to two frames either way. */
function lag(a: Float32Array, b: Float32Array): number {
  let [best, at] = [-Infinity, NaN];
  for (let by = -2048; by <= 2048; by++) {
    let sum = 0;
    for (let i = 9000; i < 19_000; i += 2) sum += a[i]! * (b[i + by] ?? 0);
    if (sum > best) [best, at] = [sum, by];
  }
  return at;
}

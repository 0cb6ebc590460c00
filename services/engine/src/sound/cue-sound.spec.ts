import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelDb } from '../../test/listen.ts';
import { vocabulary } from '../vocab/registry.ts';
import { CUE_KINDS, cueSound, heardPart } from './cue-sound.ts';
import { strongest } from './loudness.ts';
import { peakOf, RATE } from './pcm.ts';

const cue = (kind: string, endMs = 800) => ({ kind, startMs: 0, endMs, strength: 0.8 });

/** Every kind that the source of physics asks for by name, wherever it stands. */
function askedFor(): string[] {
  const folder = new URL('../physics/', import.meta.url);
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const calls = texts.flatMap((text) => [...text.matchAll(/\.sound\(([^,]+),/g)].map(([, what]) => what!));
  const cues = texts.flatMap((text) =>
    [...text.matchAll(/(?:kind|engine) (?:=|\?\?)([^;]+);/g)].map(([, what]) => what!),
  );
  const written = texts.flatMap((text) =>
    [...text.matchAll(/kind: '(thunder|roll|slide|shatter)'/g)].map(([, kind]) => `'${kind}'`),
  );
  return [...calls, ...written, ...cues.filter((what) => what.includes("'roll'"))].flatMap((what) =>
    [...what.matchAll(/'([a-z]+)'/g)].map(([, kind]) => kind!).filter((kind) => kind !== 'ball'),
  );
}

describe('sounds that are asked for by name', () => {
  it('are all known: those of physics', () => {
    const kinds = askedFor();
    expect(kinds).toEqual(expect.arrayContaining(['whoosh', 'snore', 'chirp', 'slide', 'thunder']));
    for (const kind of kinds) expect(CUE_KINDS).toContain(kind);
  });

  it('are all known: those of nouns', () => {
    const kinds = [...vocabulary.nouns.values()].flatMap(({ sounds }) => Object.values(sounds ?? {}));
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) expect(CUE_KINDS).toContain(kind);
  });

  it.each(CUE_KINDS)('%s is heard, is finite, ends softly, and is the same again', (kind) => {
    const sound = cueSound(cue(kind), 7);
    expect(sound.every(Number.isFinite)).toBe(true);
    expect(strongest(sound)).toBeGreaterThan(-36);
    expect(strongest(sound)).toBeLessThan(-10);
    expect(peakOf(sound)).toBeLessThan(4);
    expect(Math.abs(sound.at(-1)!)).toBeLessThan(0.01);
    expect(cueSound(cue(kind), 7)).toEqual(sound);
  });

  it.each(CUE_KINDS)('%s may be very short', (kind) => {
    expect(cueSound(cue(kind, 1), 7).every(Number.isFinite)).toBe(true);
  });

  it('that nobody knows are a breath of air', () => expect(strongest(cueSound(cue('yodel'), 7))).toBeGreaterThan(-40));

  it('are the louder the stronger', () =>
    expect(strongest(cueSound({ ...cue('bark'), strength: 1 }, 7))).toBeGreaterThan(
      strongest(cueSound({ ...cue('bark'), strength: 0.2 }, 7)) + 5,
    ));
});

describe('sounds that follow a level', () => {
  const level = { rateHz: 60, stride: 1, data: Float32Array.from({ length: 241 }, (_, i) => (i < 120 ? 0 : 1)) };
  const of = (kind: string) => {
    const sound = cueSound({ kind, startMs: 0, endMs: 4000, strength: 1, level, material: 'rubber' }, 7);
    return { left: sound, right: sound };
  };

  it('are made for the time in which they are heard, and engines for all of it', () => {
    const cue = (kind: string) => ({ kind, startMs: 0, endMs: 4000, strength: 1, level });
    expect(heardPart(cue('roll'))).toMatchObject({ startMs: expect.closeTo(1983, 0), endMs: 4000 });
    expect(heardPart({ ...cue('roll'), endMs: 1000 })).toBeUndefined();
    expect(heardPart({ ...cue('roll'), level: { ...level, data: new Float32Array(10) } })).toBeUndefined();
    expect(heardPart(cue('engine'))).toEqual(cue('engine'));
    const still = { kind: 'bark', startMs: 0, endMs: 10, strength: 1 };
    expect(heardPart(still)).toBe(still);
  });

  it('are silent while nothing rolls', () => {
    expect(levelDb(of('roll'), 200, 1800)).toBeLessThan(-90);
    expect(levelDb(of('roll'), 2200, 3800)).toBeGreaterThan(-40);
  });

  it('idle, and are louder and quicker when they work', () => {
    const engine = of('engine');
    expect(levelDb(engine, 200, 1800)).toBeGreaterThan(-50);
    expect(levelDb(engine, 2200, 3800)).toBeGreaterThan(levelDb(engine, 200, 1800) + 6);
    expect(strokes(engine.left.subarray(2.2 * RATE, 3.2 * RATE))).toBeGreaterThan(
      strokes(engine.left.subarray(0.2 * RATE, 1.2 * RATE)) * 2,
    );
  });
});

/** The period that fits a sound best, as a rate in Hz. */
function strokes(sound: Float32Array): number {
  let [best, bestHz] = [-Infinity, 0];
  for (let lag = RATE / 140; lag < RATE / 18; lag += 4) {
    const at = Math.round(lag);
    let sum = 0;
    for (let i = 0; i + at < sound.length; i += 3) sum += sound[i]! * sound[i + at]!;
    if (sum / (sound.length - at) > best * 1.05) [best, bestHz] = [sum / (sound.length - at), RATE / at];
  }
  return bestHz;
}

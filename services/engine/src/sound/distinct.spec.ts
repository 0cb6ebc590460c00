import { describe, expect, it } from 'vitest';
import { brightnessHz } from '../../test/listen.ts';
import { medianPitch, pitchTrack } from '../speech/pitch.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { ambience } from './ambience.ts';
import { contactSound, type Partner } from './contact-sound.ts';
import { cueSound } from './cue-sound.ts';
import { biquad, filter } from './filters.ts';
import { footstep } from './footstep.ts';
import { peakOf, RATE } from './pcm.ts';
import { reverberate } from './room.ts';

const EDGES = [60, 125, 250, 500, 1000, 2000, 4000, 8000];
const energyOf = (sound: Float32Array): number => sound.reduce((sum, value) => sum + value * value, 0) + 1e-12;

/** What an ear tells sounds apart by: how much lies in each octave (dB), how long it lasts and how it pulses. */
function features(sound: Float32Array): number[] {
  const all = energyOf(sound);
  const octaves = EDGES.map((hz) => {
    const band = filter(Float32Array.from(sound), biquad('band', hz * Math.SQRT2, 1.4));
    return Math.max(-40, 10 * Math.log10(energyOf(band) / all));
  });
  const hop = 480;
  const envelope = Array.from({ length: Math.floor(sound.length / hop) }, (_, n) =>
    energyOf(sound.subarray(n * hop, (n + 1) * hop)),
  );
  const peak = Math.max(...envelope);
  const lasts = envelope.filter((value) => value > peak / 100).length / 4;
  const pulses = envelope.filter((value, n) => value > peak / 10 && (envelope[n - 1] ?? 0) <= peak / 10).length * 2;
  return [...octaves, lasts, pulses, Math.log2(Math.max(50, medianPitch(pitchTrack(sound, RATE)))) * 5];
}

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, value, n) => sum + (value - b[n]!) ** 2, 0) / a.length);

function closest(sounds: ReadonlyMap<string, Float32Array>): { pair: string; distance: number } {
  const heard = [...sounds].map(([name, sound]) => [name, features(sound)] as const);
  const pairs = heard.flatMap(([a, first], n) =>
    heard.slice(n + 1).map(([b, second]) => ({ pair: `${a} and ${b}`, distance: apart(first, second) })),
  );
  return pairs.toSorted((a, b) => a.distance - b.distance)[0]!;
}

const cue = (kind: string, seconds = 1.2, strength = 1) =>
  cueSound({ kind, startMs: 0, endMs: seconds * 1000, strength }, 7);
const all = (kinds: readonly string[]) => new Map(kinds.map((kind) => [kind, cue(kind)]));

describe('each is heard as what it is', () => {
  it('animals: no two cries are alike', () => {
    const calls = new Set(
      [...vocabulary.nouns.values()]
        .filter(({ is }) => is.includes('animal') || is.includes('bird'))
        .flatMap(({ sounds }) => sounds?.call ?? []),
    );
    expect(calls.size).toBeGreaterThan(18);
    const { pair, distance } = closest(all([...calls]));
    expect(distance, pair).toBeGreaterThan(1);
  });

  it('engines: no two are alike, and each is brighter when it works harder', () => {
    const engines = ['engine', 'diesel', 'motorbike', 'tractor', 'outboard', 'propeller', 'helicopter', 'drone', 'jet'];
    const { pair, distance } = closest(all([...engines, 'rocket', 'rails']));
    expect(distance, pair).toBeGreaterThan(1);
    for (const kind of engines.slice(0, 6)) {
      const [idling, racing] = [0.1, 1].map((strength) => brightnessHz(cue(kind, 1.2, strength)));
      expect(racing, kind).toBeGreaterThan(idling! * 1.05);
    }
  });

  it('people: a laugh, a sob, a gasp, a sigh, a scream and a shout of joy', () => {
    const { pair, distance } = closest(
      all(['laugh', 'sob', 'gasp', 'sigh', 'scream', 'hooray', 'clap', 'murmur', 'sing']),
    );
    expect(distance, pair).toBeGreaterThan(1.5);
  });

  it('people: by whose throat it is', () => {
    for (const kind of ['laugh', 'sob', 'hooray', 'sing'] as const) {
      const of = (pitchHz: number, size: number) =>
        medianPitch(
          pitchTrack(cueSound({ kind, startMs: 0, endMs: 1500, strength: 1 }, 7, { throat: { pitchHz, size } }), RATE),
        );
      expect(of(220, 1.2), kind).toBeGreaterThan(of(100, 1) * 1.4);
    }
  });

  it('things that meet: what is made of other materials, by far more than the same pair twice', () => {
    const of = (id: string): Partner => ({
      material: known(vocabulary.materials, id),
      sizeM: 0.3,
      damped: false,
      instrument: false,
    });
    const hit = (id: string, key = 1) => contactSound({ impulseNs: 4, kind: 'hit' }, of(id), of('wood'), key);
    const kinds = ['rubber', 'wood', 'metal', 'glass', 'cloth', 'sand', 'plastic', 'leather', 'paper', 'ice'];
    const { pair, distance } = closest(new Map(kinds.map((id) => [id, hit(id)])));
    expect(distance, pair).toBeGreaterThan(1);
  });

  it('steps: grass, sand, snow, wood, stone, metal and water', () => {
    const step = (id: string) =>
      footstep(
        {
          impulseNs: 3,
          sole: known(vocabulary.materials, 'rubber'),
          ground: known(vocabulary.materials, id),
          nth: 0,
          paw: false,
        },
        5,
      );
    const { pair, distance } = closest(
      new Map(['grass', 'sand', 'snow', 'wood', 'stone', 'metal', 'water'].map((id) => [id, step(id)])),
    );
    expect(distance, pair).toBeGreaterThan(1);
  });

  it('rain: dull on a roof and on grass, bright on stones', () => {
    const on = (onto: 'roof' | 'soft' | 'water' | 'hard') =>
      brightnessHz(ambience({ rain: 1 }, 3, 3, undefined, onto).left);
    expect(on('roof')).toBeLessThan(on('soft') * 0.8);
    expect(on('soft')).toBeLessThan(on('water') * 0.9);
    expect(on('water')).toBeLessThan(on('hard') * 0.9);
  });
});

describe('rooms', () => {
  /** Seconds in which what a room answers to a click falls by 60 dB, from its fall between −5 and −25 dB. */
  function rings(seconds: number): number {
    const click = new Float32Array(4 * RATE);
    click[0] = 1;
    const { left } = reverberate(click, seconds);
    let left_ = 0;
    const energy = Float64Array.from(left, (value) => value * value);
    for (let i = energy.length - 1; i >= 0; i--) energy[i] = left_ += energy[i]!;
    const when = (db: number) => energy.findIndex((value) => value < energy[0]! * 10 ** (db / 10)) / RATE;
    return (when(-25) - when(-5)) * 3;
  }

  it.each([0.3, 0.6, 1.2, 2.4])('of %d s ring about that long', (seconds) => {
    expect(rings(seconds)).toBeGreaterThan(seconds * 0.6);
    expect(rings(seconds)).toBeLessThan(seconds * 1.25);
  });

  it('are silent before the first wall answers', () => {
    const click = new Float32Array(RATE);
    click[0] = 1;
    expect(peakOf(reverberate(click, 1).left.subarray(0, 0.01 * RATE))).toBe(0);
  });
});

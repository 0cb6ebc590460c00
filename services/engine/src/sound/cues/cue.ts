import type { SoundCue } from '../../timeline.ts';
import { attack, shape } from '../envelope.ts';
import { bank, type Bank } from '../filters.ts';
import { white } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { utter, type Utterance } from '../throat.ts';

/** Who makes a sound with their throat. */
export interface Throat {
  readonly pitchHz: number;
  /** Above 1 is smaller than a grown man's. */
  readonly size: number;
}

/** What is known of the one who makes a sound, and of the clip. */
export interface Heard {
  readonly throat?: Throat;
  /** MIDI number of the tonic of the clip's music, and what may be sung over it. */
  readonly key?: { readonly tonic: number; readonly scale: readonly number[] };
}

/** A sound that was asked for, and the key of its own noise. */
export interface Cue extends SoundCue {
  readonly heard: Heard;
  readonly seconds: number;
  readonly key: number;
}

export type CueMaker = (cue: Cue) => Float32Array;

/** What a kind of cue sounds like. */
export interface CueSound {
  readonly make: CueMaker;
  /** How loud it is at its loudest tenth of a second, when it is as strong as can be. */
  readonly lufs: number;
  /** What its level track does to its loudness; as the track says when absent. */
  readonly law?: (level: number) => number;
}

/** Noise through filters, of the length that is asked for. */
export const rush =
  (filters: Bank): CueMaker =>
  ({ key, seconds }) =>
    bank(white(key, Math.ceil(seconds * RATE)), filters);

/** A cry: one throat, one way of using it. */
export const cry =
  (facts: (cue: Cue) => Omit<Utterance, 'seconds'> & { readonly seconds?: number }): CueMaker =>
  (cue) =>
    utter({ seconds: cue.seconds, edge: 0.85, ...facts(cue) }, cue.key);

/** Short ones one after the other, `everyS` apart. */
export const repeated =
  (everyS: number, one: CueMaker): CueMaker =>
  (cue) => {
    const out = new Float32Array(Math.ceil(cue.seconds * RATE));
    for (let nth = 0; nth * everyS < cue.seconds - 0.02; nth++) {
      const each = { ...cue, seconds: Math.min(everyS * 0.8, cue.seconds), key: cue.key + nth };
      lay(out, Math.floor(nth * everyS * RATE), one(each));
    }
    return out;
  };

/** One after the other at moments of their own, as often as the time allows; the first whatever it allows. */
export const apart =
  (atS: readonly number[], one: (nth: number) => CueMaker): CueMaker =>
  (cue) => {
    const out = new Float32Array(Math.ceil(cue.seconds * RATE));
    atS.forEach((at, nth) => {
      if (nth === 0 || at < cue.seconds - 0.1)
        lay(out, Math.round(at * RATE), one(nth)({ ...cue, key: cue.key + nth }));
    });
    return out;
  };

/** Begins at once and goes as it came. */
export const fading =
  (make: CueMaker): CueMaker =>
  (cue) =>
    shape(make(cue), (t) => attack(t / cue.seconds));

import { hash } from '../../scene/chance.ts';
import { scale } from '../envelope.ts';
import { ratio, strongest } from '../loudness.ts';
import { lay, RATE } from '../pcm.ts';
import { hzOf, nearest, voiced, type Chord } from './harmony.ts';
import { INSTRUMENTS, type InstrumentName } from './instruments.ts';
import { MOOD_MUSIC } from './moods.ts';
import { chordAt } from './score.ts';

/** Instruments that people play in a scene, each touch of which is a note; a drum sounds by what it is made of. */
const HANDS: Readonly<Record<string, Hands>> = {
  piano: { instrument: 'piano', alone: 'romantic', centre: 71, chord: 'firsts', lasts: [0.5, 1.6] },
  guitar: { instrument: 'guitar', alone: 'folk', centre: 56, chord: 'all', lasts: [0.6, 1.4] },
  ukulele: { instrument: 'guitar', alone: 'cheerful', centre: 67, chord: 'all', lasts: [0.4, 0.9] },
  harp: { instrument: 'harp', alone: 'calm', centre: 67, chord: 'firsts', lasts: [1, 2.4] },
  violin: { instrument: 'violin', alone: 'romantic', centre: 74, chord: 'none', lasts: [0.25, 1.2] },
  cello: { instrument: 'cello', alone: 'sad', centre: 57, chord: 'none', lasts: [0.4, 1.4] },
  flute: { instrument: 'flute', alone: 'calm', centre: 78, chord: 'none', lasts: [0.25, 1] },
  trumpet: { instrument: 'trumpet', alone: 'jazz', centre: 70, chord: 'none', lasts: [0.2, 0.9] },
  saxophone: { instrument: 'saxophone', alone: 'jazz', centre: 66, chord: 'none', lasts: [0.25, 1] },
  xylophone: { instrument: 'xylophone', alone: 'cheerful', centre: 79, chord: 'none', lasts: [0.3, 0.5] },
};

interface Hands {
  readonly instrument: InstrumentName;
  /** The mood that it plays in when the clip has none. */
  readonly alone: string;
  readonly centre: number;
  /** Whether a touch is a chord: always, on the first of four, never. */
  readonly chord: 'all' | 'firsts' | 'none';
  /** A note lasts until the next one, within these seconds. */
  readonly lasts: readonly [leastS: number, mostS: number];
}

export interface Touch {
  /** Which one of the touches of this instrument it is. */
  readonly nth: number;
  readonly timeS: number;
  /** Until the next touch. */
  readonly untilS: number;
  /** 0 to 1 and a little more. */
  readonly strength: number;
}

/** Whether touches of an instrument are notes. */
export const isPlayed = (form: string): boolean => Object.hasOwn(HANDS, form);

const FULL_LUFS = -17;
const STRUM_S = 0.011;

/** What a hand brings out of an instrument: in time with the hand, in the harmony of the clip's music when it has one. */
export function playing(
  form: string,
  touch: Touch,
  clip: { mood?: string; seed: number; seconds: number },
): Float32Array {
  const { instrument, alone, centre, chord: chordal, lasts } = HANDS[form]!;
  const how = MOOD_MUSIC[clip.mood ?? ''] ?? MOOD_MUSIC[alone]!;
  const chord = chordAt(how, clip.seconds, touch.timeS);
  const seconds = Math.min(lasts[1], Math.max(lasts[0], touch.untilS - touch.timeS));
  const out = new Float32Array(Math.ceil((seconds + 1.2) * RATE));
  const play = (note: number, lateS: number, force: number): void => {
    const key = hash(clip.seed, 'played', instrument, note);
    lay(out, Math.round(lateS * RATE), INSTRUMENTS[instrument]({ hz: hzOf(note), seconds, force, key }));
  };
  const force = Math.min(1, 0.45 + 0.5 * touch.strength);
  const full = chordal === 'all' || (chordal === 'firsts' && touch.nth % 4 === 0);
  if (full) {
    const notes = voiced(
      chord,
      how.tonic,
      undefined,
      chordal === 'all' ? centre : centre - 17,
      chordal === 'all' ? 5 : 3,
    );
    const spread = chordal === 'all' ? STRUM_S : 0;
    const ordered = touch.nth % 2 ? notes.toReversed() : notes;
    ordered.forEach((note, n) => play(note, n * spread, force * 0.8));
  }
  if (chordal !== 'all') play(melodyNote(chord, how.tonic, how.scale, centre, touch.nth, clip.seed), 0, force);
  const heard = strongest(out);
  return heard === -Infinity ? out : scale(out, ratio(FULL_LUFS - heard) * Math.min(1.2, touch.strength));
}

/** A tune that comes back after eight notes; every other one belongs to the chord. */
function melodyNote(
  chord: Chord,
  tonic: number,
  scale: readonly number[],
  centre: number,
  nth: number,
  seed: number,
): number {
  const drawn = centre + 6 * Math.sin((nth % 8) * 0.9 + (hash(seed, 'tune') % 7));
  const classes = (nth % 2 ? scale : chord).map((semitones) => (((tonic + semitones) % 12) + 12) % 12);
  return classes.map((one) => nearest(one, drawn)).toSorted((a, b) => Math.abs(a - drawn) - Math.abs(b - drawn))[0]!;
}

import { chance, hash } from '../../scene/chance.ts';
import { CHORDS, nearest, voiced, type Chord, type ChordName } from './harmony.ts';
import type { InstrumentName } from './instruments.ts';
import type { Beat, MoodMusic, Part } from './moods.ts';

/** A note of a piece. */
export interface Note {
  readonly instrument: InstrumentName;
  readonly atS: number;
  readonly seconds: number;
  /** MIDI number. */
  readonly note: number;
  readonly force: number;
  readonly pan: number;
}

export interface Piece {
  readonly notes: readonly Note[];
  /** When the last chord comes. */
  readonly endsS: number;
}

/** How long the last chord is heard. */
const LAST_S = 2.6;
const LEAST_LAST = 0.3;
/** How far the tempo gives way, so that the piece ends with the clip. */
const GIVES = 1.18;

/** Writes a piece that fills the time: its phrases by turns, a cadence, and the last chord so that it can ring out before the end. */
export function compose(how: MoodMusic, seed: number, seconds: number): Piece {
  const beats = how.beatsABar ?? 4;
  const last = Math.min(LAST_S, seconds * LEAST_LAST);
  const usualBarS = (beats * 60) / how.beatsAMinute;
  const bars = barsIn(seconds - last, usualBarS);
  const barS = (seconds - last) / bars;
  const plan = chordsOf(how, bars);
  const piece = new Piecework(how, seed, barS / beats, beats);
  plan.forEach((name, bar) => piece.bar(CHORDS[name], bar, bars));
  piece.last(CHORDS[how.ends], bars, last);
  return { notes: piece.notes, endsS: bars * barS };
}

/** The chord that a piece has at a moment, for those who play along. */
export function chordAt(how: MoodMusic, seconds: number, timeS: number): Chord {
  const last = Math.min(LAST_S, seconds * LEAST_LAST);
  const bars = barsIn(seconds - last, ((how.beatsABar ?? 4) * 60) / how.beatsAMinute);
  const name = chordsOf(how, bars)[Math.floor((timeS / (seconds - last)) * bars)];
  return CHORDS[name ?? how.ends];
}

/** As many as come nearest to the tempo; half a bar's time counts when the clip is short. */
function barsIn(seconds: number, barS: number): number {
  const bars = Math.max(1, Math.round(seconds / barS));
  return seconds / bars > barS * GIVES ? bars + 1 : bars;
}

function chordsOf({ phrases, cadence }: MoodMusic, bars: number): ChordName[] {
  const flowing = Array.from({ length: bars }, (_, bar) => {
    const phrase = phrases[Math.floor(bar / phrases[0]!.length) % phrases.length]!;
    return phrase[bar % phrase.length]!;
  });
  const closing = bars > 2 ? cadence : cadence.slice(-1);
  return bars > 1 ? [...flowing.slice(0, bars - closing.length), ...closing] : flowing;
}

class Piecework {
  readonly notes: Note[] = [];
  readonly #how: MoodMusic;
  readonly #seed: number;
  readonly #beatS: number;
  readonly #beats: number;
  readonly #voicings = new Map<Part, number[]>();
  #melody: number;

  constructor(how: MoodMusic, seed: number, beatS: number, beats: number) {
    this.#how = how;
    this.#seed = seed;
    this.#beatS = beatS;
    this.#beats = beats;
    this.#melody = how.melody.centre;
  }

  bar(chord: Chord, bar: number, bars: number): void {
    for (const part of this.#how.parts) this.#accompany(part, chord, bar);
    // It begins without the tune and the drums, when there is time for that.
    const opens = bars > 4 && bar === 0;
    if (!opens) this.#sing(chord, bar);
    if (!opens || this.#how.beat === 'heart') this.#drum(bar, bar === bars - 1);
  }

  /** Everybody on one chord, from low to high. */
  last(chord: Chord, bar: number, seconds: number): void {
    const at = bar * this.#beats;
    for (const part of this.#how.parts) {
      const low = part.centre < 50;
      const notes = low ? [this.#lowest(part, chord)] : this.#voicing(part, chord);
      notes.forEach((note, n) => this.#add(part, at + 0.04 * n, seconds / this.#beatS, note, part.force));
    }
    const { melody, tonic } = this.#how;
    const home = nearest((((tonic + chord[0]!) % 12) + 12) % 12, this.#melody);
    this.#add(melody, at, (seconds * 0.8) / this.#beatS, home, melody.force);
    for (const name of BEATS[this.#how.beat].ends) this.#hit(name, at, 0.6);
  }

  #accompany(part: Part, chord: Chord, bar: number): void {
    const at = bar * this.#beats;
    const add = (beat: number, length: number, note: number, force = 1) =>
      this.#add(part, at + this.#swung(beat), length, note, part.force * force);
    const root = () => this.#lowest(part, chord);
    const all = () => this.#voicing(part, chord);
    const { figure } = part;
    if (figure === 'held') for (const note of all()) add(0, this.#beats, note);
    if (figure === 'root') add(0, this.#beats, root());
    if (figure === 'pulse')
      for (let beat = 0; beat < this.#beats; beat++)
        for (const note of all().slice(0, 2)) add(beat, 0.8, note, beat ? 0.8 : 1);
    if (figure === 'fifths') {
      add(0, 1.7, root());
      add(this.#beats / 2, 1.2, root() + (chord.includes(chord[0]! + 7) ? 7 : 0), 0.8);
    }
    if (figure === 'octaves')
      for (let beat = 0; beat < this.#beats; beat++) add(beat, 0.7, root() + (beat % 2 ? 12 : 0), beat % 2 ? 0.7 : 1);
    if (figure === 'eighths')
      for (let half = 0; half < 2 * this.#beats; half++) {
        const notes = part.centre < 45 ? [root()] : all().slice(0, 3);
        const note = notes[half % notes.length]!;
        add(half / 2, 0.42, note, half % 4 === 0 ? 1 : 0.72);
      }
    if (figure === 'walking') this.#walk(chord, root(), add);
    if (figure === 'offbeat')
      for (let beat = 1; beat < this.#beats; beat += this.#beats === 3 ? 1 : 2)
        for (const note of all()) add(beat, 0.5, note, 0.9);
    if (figure === 'comp') {
      const late = hash(this.#seed, 'comp', bar) % 2;
      for (const beat of late ? [0.5, 2] : [0, 1.5, 3.5]) for (const note of all()) add(beat, 0.6, note, 0.9);
    }
    if (figure === 'arpeggio') {
      const notes = all();
      const order = [0, 1, 2, 3, 2, 1];
      for (let half = 0; half < 2 * this.#beats; half++)
        add(half / 2, 1.6, notes[order[half % order.length]! % notes.length]!, half % 4 === 0 ? 1 : 0.75);
    }
    if (figure === 'strum')
      for (const [beat, force] of STRUMS) {
        const up = beat % 1 !== 0;
        const notes = up ? all().toReversed() : all();
        notes.forEach((note, n) => add(beat + 0.035 * n, up ? 0.5 : 0.9, note, force * (n ? 0.8 : 1)));
      }
  }

  /** From root to root by notes of the chord, the last one a step from where it goes. */
  #walk(chord: Chord, root: number, add: (beat: number, length: number, note: number, force?: number) => void): void {
    const way = [0, chord[1]! - chord[0]!, chord[2]! - chord[0]!, chord[2]! - chord[0]! + 2];
    way.slice(0, this.#beats).forEach((up, beat) => add(beat, 0.85, root + up, beat ? 0.85 : 1));
  }

  /** The motif comes back: its rhythm by turns, its steps the same in each phrase's like bars, its long notes out of the chord. */
  #sing(chord: Chord, bar: number): void {
    const { melody, tonic, scale } = this.#how;
    const shape = [0, 1, 0, 2][bar % 4]!;
    const rhythm = melody.rhythms[shape % melody.rhythms.length]!.filter((beat) => beat < this.#beats);
    rhythm.forEach((beat, n) => {
      const key = hash(this.#seed, 'motif', shape, n);
      const strong = n === 0 || beat === 2;
      const step = (chance(key, 'way') < 0.5 ? -1 : 1) * (chance(key, 'leap') < 0.2 ? 2 : 1);
      const drawn = this.#melody + 0.22 * (melody.centre - this.#melody);
      const wanted = drawn + step * 2.2;
      const classes = (strong ? chord : scale).map((semitones) => (((tonic + semitones) % 12) + 12) % 12);
      this.#melody = classes
        .map((one) => nearest(one, wanted))
        .toSorted((a, b) => closeness(a, wanted, this.#melody) - closeness(b, wanted, this.#melody))[0]!;
      const until = rhythm[n + 1] ?? this.#beats;
      const length = (until - beat) * melody.legato;
      this.#add(
        melody,
        bar * this.#beats + this.#swung(beat),
        length,
        this.#melody,
        melody.force * (strong ? 1 : 0.85),
      );
    });
  }

  #drum(bar: number, fills: boolean): void {
    const { hits, fill } = BEATS[this.#how.beat];
    for (const [name, beats, force] of fills && fill.length > 0 ? [...hits, ...fill] : hits)
      for (const beat of beats) if (beat < this.#beats) this.#hit(name, bar * this.#beats + this.#swung(beat), force);
  }

  #hit(instrument: InstrumentName, beat: number, force: number): void {
    this.notes.push({
      instrument,
      atS: beat * this.#beatS,
      seconds: 0.3,
      note: 60,
      force,
      pan: PANNED[instrument] ?? 0,
    });
  }

  #add({ instrument, pan = 0 }: Part, beat: number, beats: number, note: number, force: number): void {
    const human = 0.9 + 0.2 * chance(this.#seed, 'touch', instrument, Math.round(beat * 8), note);
    this.notes.push({
      instrument,
      atS: beat * this.#beatS,
      seconds: beats * this.#beatS,
      note,
      force: force * human,
      pan,
    });
  }

  #voicing(part: Part, chord: Chord): number[] {
    const notes = voiced(chord, this.#how.tonic, this.#voicings.get(part), part.centre, chord.length === 2 ? 3 : 4);
    this.#voicings.set(part, notes);
    return notes;
  }

  #lowest(part: Part, chord: Chord): number {
    return nearest((((this.#how.tonic + chord[0]!) % 12) + 12) % 12, part.centre);
  }

  #swung(beat: number): number {
    return beat % 1 === 0.5 ? beat + (this.#how.swing ?? 0) : beat;
  }
}

/** A tune moves on rather than staying, and in small steps. */
const closeness = (note: number, wanted: number, before: number): number =>
  Math.abs(note - wanted) + (note === before ? 1.6 : 0);

const STRUMS = [
  [0, 1],
  [1, 0.7],
  [1.5, 0.5],
  [2.5, 0.55],
  [3, 0.75],
  [3.5, 0.45],
] as const;

type Hits = readonly (readonly [InstrumentName, readonly number[], number])[];
const EIGHTHS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
const PANNED: Readonly<Partial<Record<InstrumentName, number>>> = { hat: 0.3, brush: 0.25, tom: -0.3, cymbal: -0.2 };

const BEATS: Readonly<Record<Beat, { hits: Hits; fill: Hits; ends: readonly InstrumentName[] }>> = {
  none: { hits: [], fill: [], ends: [] },
  light: {
    hits: [
      ['kick', [0, 2.5], 0.5],
      ['brush', [1, 3], 0.4],
      ['hat', [0.5, 1.5, 2.5, 3.5], 0.16],
    ],
    fill: [['brush', [3.5], 0.3]],
    ends: ['kick'],
  },
  rock: {
    hits: [
      ['kick', [0, 1.5, 2], 0.8],
      ['snare', [1, 3], 0.6],
      ['hat', EIGHTHS, 0.25],
    ],
    fill: [['tom', [2.5, 3, 3.25, 3.5], 0.6]],
    ends: ['kick', 'cymbal'],
  },
  four: {
    hits: [
      ['kick', [0, 1, 2, 3], 0.8],
      ['hat', [0.5, 1.5, 2.5, 3.5], 0.3],
      ['snare', [1, 3], 0.3],
    ],
    fill: [['snare', [3.25, 3.5, 3.75], 0.25]],
    ends: ['kick', 'cymbal'],
  },
  swing: {
    hits: [
      ['brush', [0, 1, 1.5, 2, 3, 3.5], 0.4],
      ['hat', [1, 3], 0.3],
      ['kick', [0, 2], 0.2],
    ],
    fill: [['snare', [3.5], 0.2]],
    ends: ['kick', 'cymbal'],
  },
  drums: {
    hits: [
      ['taiko', [0, 1.5, 2, 3], 0.8],
      ['timpani', [0], 0.5],
    ],
    fill: [['taiko', [2.5, 3.25, 3.5, 3.75], 0.7]],
    ends: ['taiko', 'timpani', 'cymbal'],
  },
  heart: {
    hits: [
      ['taiko', [0, 0.4], 0.45],
      ['taiko', [2, 2.4], 0.35],
    ],
    fill: [],
    ends: ['timpani'],
  },
};

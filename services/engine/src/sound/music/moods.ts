import type { ChordName } from './harmony.ts';
import type { InstrumentName } from './instruments.ts';

/** How the chords are laid out in time by one player. */
export type Figure =
  'held' | 'pulse' | 'arpeggio' | 'strum' | 'offbeat' | 'comp' | 'root' | 'octaves' | 'fifths' | 'walking' | 'eighths';
export type Beat = 'none' | 'light' | 'rock' | 'four' | 'swing' | 'drums' | 'heart';

export interface Part {
  readonly instrument: InstrumentName;
  readonly figure: Figure;
  /** MIDI number about which it plays. */
  readonly centre: number;
  readonly force: number;
  /** −1 left to 1 right. */
  readonly pan?: number;
}

/** How a mood is played. */
export interface MoodMusic {
  readonly beatsAMinute: number;
  readonly beatsABar?: number;
  /** MIDI number of the tonic. */
  readonly tonic: number;
  /** Semitones over the tonic that the melody may use. */
  readonly scale: readonly number[];
  /** One chord a bar; the second takes turns with the first. */
  readonly phrases: readonly (readonly ChordName[])[];
  /** The bars before the end. */
  readonly cadence: readonly ChordName[];
  /** The last chord. */
  readonly ends: ChordName;
  readonly parts: readonly Part[];
  readonly melody: Part & {
    /** Notes of the motif, as beats from its beginning: how the tune goes. */
    readonly rhythms: readonly (readonly number[])[];
    /** Share of each note's time that it sounds. */
    readonly legato: number;
  };
  readonly beat: Beat;
  /** Off beats come late by this share of a beat. */
  readonly swing?: number;
  /** Seconds of the hall, and its share. */
  readonly hall: readonly [seconds: number, wet: number];
}

type MelodyPart = MoodMusic['melody'];

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const PENTATONIC = [0, 2, 4, 7, 9];
const MINOR_PENTATONIC = [0, 3, 5, 7, 10];

const part = (instrument: InstrumentName, figure: Figure, centre: number, force: number, pan = 0): Part => ({
  instrument,
  figure,
  centre,
  force,
  pan,
});
const tune = (
  instrument: InstrumentName,
  centre: number,
  force: number,
  legato: number,
  ...rhythms: MelodyPart['rhythms']
): MelodyPart => ({ instrument, figure: 'held', centre, force, pan: 0.15, legato, rhythms });

const CHEERFUL: MoodMusic = {
  beatsAMinute: 116,
  tonic: 60,
  scale: PENTATONIC,
  phrases: [
    ['I', 'V', 'vi', 'IV'],
    ['IV', 'I', 'ii', 'V'],
  ],
  cadence: ['IV', 'V'],
  ends: 'I',
  parts: [
    part('guitar', 'strum', 60, 0.5, -0.35),
    part('bass', 'fifths', 38, 0.75),
    part('piano', 'offbeat', 64, 0.35, 0.3),
  ],
  melody: tune('whistle', 79, 0.55, 0.8, [0, 1, 1.5, 2, 3], [0, 0.5, 1, 2, 2.5, 3], [0, 1.5, 2, 3]),
  beat: 'light',
  hall: [1, 0.12],
};

const FUNNY: MoodMusic = {
  beatsAMinute: 126,
  tonic: 55,
  scale: [0, 2, 4, 5, 7, 9, 10, 11],
  phrases: [
    ['I', 'I', 'V7', 'I'],
    ['IV', 'I', 'II', 'V7'],
  ],
  cadence: ['ii', 'V7'],
  ends: 'I',
  parts: [part('pizzicato', 'octaves', 43, 0.8, -0.2), part('pizzicato', 'offbeat', 62, 0.55, 0.25)],
  melody: tune('clarinet', 72, 0.55, 0.45, [0, 0.5, 1, 1.5, 2, 3], [0, 1, 1.5, 2, 2.5, 3], [0, 0.5, 2, 2.5]),
  beat: 'none',
  swing: 0.12,
  hall: [0.8, 0.1],
};

const SAD: MoodMusic = {
  beatsAMinute: 62,
  tonic: 57,
  scale: MINOR,
  phrases: [
    ['i', 'bVI', 'bIII', 'bVII'],
    ['iv', 'i', 'bVI', 'V'],
  ],
  cadence: ['iv', 'V'],
  ends: 'i',
  parts: [
    part('piano', 'arpeggio', 60, 0.38, -0.2),
    part('strings', 'held', 57, 0.28, 0.2),
    part('piano', 'root', 40, 0.4),
  ],
  melody: tune('cello', 64, 0.5, 0.98, [0, 1.5, 2], [0, 2, 3], [0, 1, 2]),
  beat: 'none',
  hall: [2.2, 0.28],
};

const TENSE: MoodMusic = {
  beatsAMinute: 96,
  tonic: 50,
  scale: [0, 1, 3, 5, 6, 7, 8],
  phrases: [
    ['i', 'bII', 'i', 'dim'],
    ['i', 'bVI', 'bII', 'V'],
  ],
  cadence: ['bII', 'V'],
  ends: 'i',
  parts: [
    part('cello', 'eighths', 38, 0.55, -0.2),
    part('strings', 'held', 62, 0.3, 0.25),
    part('pizzicato', 'pulse', 50, 0.4, 0.1),
  ],
  melody: tune('strings', 74, 0.34, 0.95, [0, 3], [0, 2.5, 3], [1, 2]),
  beat: 'heart',
  hall: [1.8, 0.22],
};

const CALM: MoodMusic = {
  beatsAMinute: 68,
  tonic: 60,
  scale: PENTATONIC,
  phrases: [
    ['Imaj7', 'vi7', 'IVmaj7', 'V'],
    ['IVmaj7', 'iii7', 'ii7', 'Vsus'],
  ],
  cadence: ['IVmaj7', 'Vsus'],
  ends: 'Imaj7',
  parts: [part('pad', 'held', 55, 0.32), part('harp', 'arpeggio', 64, 0.42, -0.25), part('bass', 'root', 40, 0.35)],
  melody: tune('flute', 76, 0.36, 0.95, [0, 2], [0, 1.5, 3], [1, 2, 3]),
  beat: 'none',
  hall: [2.4, 0.28],
};

const EPIC: MoodMusic = {
  beatsAMinute: 100,
  tonic: 50,
  scale: MINOR,
  phrases: [
    ['i', 'bVI', 'bIII', 'bVII'],
    ['bVI', 'bVII', 'i', 'v'],
  ],
  cadence: ['bVI', 'bVII'],
  ends: 'i',
  parts: [
    part('strings', 'eighths', 57, 0.5, -0.3),
    part('horns', 'held', 57, 0.42, 0.3),
    part('cello', 'octaves', 38, 0.55),
    part('strings', 'held', 69, 0.3, 0.1),
  ],
  melody: tune('horns', 67, 0.7, 0.95, [0, 1.5, 2, 3], [0, 2, 3, 3.5], [0, 1, 2]),
  beat: 'drums',
  hall: [2.2, 0.24],
};

const ROMANTIC: MoodMusic = {
  beatsAMinute: 74,
  tonic: 58,
  scale: MAJOR,
  phrases: [
    ['Imaj7', 'vi7', 'ii7', 'V7'],
    ['IVmaj7', 'iv', 'Imaj7', 'VI7'],
  ],
  cadence: ['ii7', 'V7'],
  ends: 'Imaj7',
  parts: [
    part('piano', 'arpeggio', 62, 0.4, -0.2),
    part('strings', 'held', 58, 0.3, 0.2),
    part('bass', 'root', 38, 0.4),
  ],
  melody: tune('violin', 74, 0.48, 0.97, [0, 1.5, 2, 3], [0, 2, 2.5, 3], [0, 1, 3]),
  beat: 'none',
  hall: [2, 0.26],
};

const MYSTERIOUS: MoodMusic = {
  beatsAMinute: 72,
  tonic: 52,
  scale: [0, 2, 3, 6, 7, 8, 11],
  phrases: [
    ['i9', 'aug', 'i9', 'bII'],
    ['bVI', 'dim', 'i9', 'aug'],
  ],
  cadence: ['bVI', 'bII'],
  ends: 'i9',
  parts: [part('pad', 'held', 52, 0.34), part('harp', 'arpeggio', 66, 0.3, 0.3), part('cello', 'root', 40, 0.4, -0.2)],
  melody: tune('celesta', 81, 0.5, 1, [0, 1, 1.5, 3], [0.5, 1.5, 2.5], [0, 2, 2.5]),
  beat: 'none',
  hall: [2.8, 0.34],
};

const JAZZ: MoodMusic = {
  beatsAMinute: 132,
  tonic: 58,
  scale: [0, 2, 3, 4, 7, 9],
  phrases: [
    ['Imaj7', 'vi7', 'ii7', 'V7'],
    ['iii7', 'VI7', 'ii7', 'V7'],
  ],
  cadence: ['ii7', 'V7'],
  ends: 'I6',
  parts: [part('bass', 'walking', 40, 0.8), part('piano', 'comp', 60, 0.45, -0.3)],
  melody: tune('saxophone', 68, 0.6, 0.8, [0, 0.5, 1.5, 2, 2.5, 3.5], [0.5, 1, 1.5, 3], [0, 1.5, 2.5, 3]),
  beat: 'swing',
  swing: 0.17,
  hall: [1, 0.14],
};

const ROCK: MoodMusic = {
  beatsAMinute: 124,
  tonic: 52,
  scale: MINOR_PENTATONIC,
  phrases: [
    ['i5', 'i5', 'bVI5', 'bVII5'],
    ['IV5', 'i5', 'bVI5', 'bVII5'],
  ],
  cadence: ['bVI5', 'bVII5'],
  ends: 'i5',
  parts: [
    part('distorted', 'eighths', 47, 0.55, -0.4),
    part('distorted', 'pulse', 52, 0.45, 0.4),
    part('bass', 'eighths', 33, 0.8),
  ],
  melody: tune('distorted', 69, 0.6, 0.95, [0, 1.5, 2, 3], [0, 0.5, 1, 2, 3.5], [0, 2, 2.5, 3]),
  beat: 'rock',
  hall: [0.8, 0.1],
};

const ELECTRONIC: MoodMusic = {
  beatsAMinute: 124,
  tonic: 57,
  scale: MINOR_PENTATONIC,
  phrases: [
    ['i', 'bVI', 'bIII', 'bVII'],
    ['iv', 'bVI', 'bIII', 'bVII'],
  ],
  cadence: ['bVI', 'bVII'],
  ends: 'i',
  parts: [
    part('pad', 'offbeat', 60, 0.6),
    part('bass', 'eighths', 33, 0.7),
    part('celesta', 'arpeggio', 76, 0.3, 0.35),
  ],
  melody: tune('clarinet', 76, 0.45, 0.7, [0, 0.75, 1.5, 2.5, 3], [0, 1.5, 2.25, 3], [0, 0.75, 1.5]),
  beat: 'four',
  hall: [1.2, 0.16],
};

const CLASSICAL: MoodMusic = {
  beatsAMinute: 138,
  beatsABar: 3,
  tonic: 62,
  scale: MAJOR,
  phrases: [
    ['I', 'I', 'V7', 'V7', 'ii', 'V7', 'I', 'I'],
    ['vi', 'iii', 'IV', 'I', 'ii', 'II', 'V', 'V7'],
  ],
  cadence: ['ii', 'V7'],
  ends: 'I',
  parts: [
    part('cello', 'root', 43, 0.5, 0.2),
    part('strings', 'offbeat', 62, 0.4, -0.25),
    part('piano', 'offbeat', 62, 0.25, 0.25),
  ],
  melody: tune('violin', 76, 0.5, 0.9, [0, 1, 2], [0, 1.5, 2], [0, 2]),
  beat: 'none',
  hall: [1.8, 0.22],
};

const FOLK: MoodMusic = {
  beatsAMinute: 104,
  tonic: 55,
  scale: PENTATONIC,
  phrases: [
    ['I', 'IV', 'I', 'V'],
    ['vi', 'IV', 'I', 'V'],
  ],
  cadence: ['IV', 'V'],
  ends: 'I',
  parts: [
    part('guitar', 'strum', 57, 0.55, -0.25),
    part('bass', 'fifths', 36, 0.6),
    part('guitar', 'arpeggio', 67, 0.3, 0.35),
  ],
  melody: tune('violin', 74, 0.42, 0.85, [0, 0.5, 1, 2, 3], [0, 1, 1.5, 2, 2.5, 3], [0, 2, 3]),
  beat: 'none',
  hall: [0.9, 0.12],
};

/** By the words of vocab/moods. */
export const MOOD_MUSIC: Readonly<Record<string, MoodMusic>> = {
  cheerful: CHEERFUL,
  funny: FUNNY,
  sad: SAD,
  tense: TENSE,
  calm: CALM,
  epic: EPIC,
  romantic: ROMANTIC,
  mysterious: MYSTERIOUS,
  jazz: JAZZ,
  rock: ROCK,
  electronic: ELECTRONIC,
  classical: CLASSICAL,
  folk: FOLK,
};

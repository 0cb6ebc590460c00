/** How a mood is played. */
export interface MoodMusic {
  readonly beatsAMinute: number;
  /** Lowest note of the pad, Hz. */
  readonly rootHz: number;
  /** Semitones over the root that the melody may use. */
  readonly scale: readonly number[];
  /** Chords by the semitones of their notes; each lasts a bar of four beats. */
  readonly chords: readonly (readonly number[])[];
  /** How many of the half beats have a note, 0 to 1. */
  readonly busy: number;
  /** Seconds in which a note of the melody dies away. */
  readonly ringsS: number;
  /** Overtones: 0 round, 1 bright. */
  readonly bright: number;
}

const MAJOR = [0, 2, 4, 7, 9, 12, 14, 16];
const MINOR = [0, 3, 5, 7, 10, 12, 15];
const [I, IV, V, VI] = [
  [0, 4, 7],
  [5, 9, 12],
  [7, 11, 14],
  [9, 12, 16],
];
const [MI, MIV, MV, MVI, MIII, MVII] = [
  [0, 3, 7],
  [5, 8, 12],
  [7, 10, 14],
  [8, 12, 15],
  [3, 7, 10],
  [10, 14, 17],
];

/** By the moods that words may ask for. */
export const MOOD_MUSIC: Readonly<Record<string, MoodMusic>> = {
  cheerful: {
    beatsAMinute: 112,
    rootHz: 131,
    scale: MAJOR,
    chords: [I, IV, I, V],
    busy: 0.6,
    ringsS: 0.6,
    bright: 0.6,
  },
  sad: { beatsAMinute: 60, rootHz: 110, scale: MINOR, chords: [MI, MVI, MIV, MV], busy: 0.3, ringsS: 1.8, bright: 0.2 },
  tense: {
    beatsAMinute: 84,
    rootHz: 73,
    scale: [0, 1, 3, 6, 7, 12],
    chords: [
      [0, 7, 12],
      [1, 7, 13],
    ],
    busy: 0.35,
    ringsS: 0.5,
    bright: 0.5,
  },
  calm: { beatsAMinute: 66, rootHz: 131, scale: MAJOR, chords: [I, VI, IV, I], busy: 0.28, ringsS: 1.6, bright: 0.2 },
  epic: {
    beatsAMinute: 92,
    rootHz: 98,
    scale: MINOR,
    chords: [MI, MVI, MIII, MVII],
    busy: 0.45,
    ringsS: 1,
    bright: 0.9,
  },
  romantic: {
    beatsAMinute: 72,
    rootHz: 117,
    scale: MAJOR,
    chords: [I, VI, IV, V],
    busy: 0.4,
    ringsS: 1.6,
    bright: 0.3,
  },
  mysterious: {
    beatsAMinute: 64,
    rootHz: 87,
    scale: [0, 2, 3, 6, 7, 8, 11, 12],
    chords: [MI, [1, 5, 8], MI, [6, 9, 13]],
    busy: 0.25,
    ringsS: 2,
    bright: 0.3,
  },
  funny: {
    beatsAMinute: 124,
    rootHz: 147,
    scale: [0, 2, 4, 6, 7, 9, 12],
    chords: [I, [2, 6, 9], I, V],
    busy: 0.55,
    ringsS: 0.25,
    bright: 0.5,
  },
};

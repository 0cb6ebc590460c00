/** A chord: semitones of its notes over the tonic, the root first. */
export type Chord = readonly number[];

/** By their usual names; capitals are major, `m` minor, `7` with a seventh; degrees count semitones from the tonic. */
export const CHORDS = {
  I: [0, 4, 7],
  Imaj7: [0, 4, 7, 11],
  I6: [0, 4, 7, 9],
  ii: [2, 5, 9],
  ii7: [2, 5, 9, 12],
  II: [2, 6, 9],
  iii: [4, 7, 11],
  iii7: [4, 7, 11, 14],
  IV: [5, 9, 12],
  IVmaj7: [5, 9, 12, 16],
  iv: [5, 8, 12],
  V: [7, 11, 14],
  V7: [7, 11, 14, 17],
  Vsus: [7, 12, 14],
  vi: [9, 12, 16],
  vi7: [9, 12, 16, 19],
  VI7: [9, 13, 16, 19],
  i: [0, 3, 7],
  i9: [0, 3, 7, 14],
  bII: [1, 5, 8],
  bIII: [3, 7, 10],
  bVI: [8, 12, 15],
  bVII: [10, 14, 17],
  v: [7, 10, 14],
  dim: [6, 9, 12],
  aug: [0, 4, 8],
  i5: [0, 7],
  bVI5: [8, 15],
  bVII5: [10, 17],
  IV5: [5, 12],
} as const satisfies Record<string, Chord>;
export type ChordName = keyof typeof CHORDS;

/**
 * The notes of a chord, as close as they can be to those that sounded before: each voice goes the shortest way, and none strays out of the middle.
 *
 * @param before the voicing before, low to high; about `centre` without one
 * @returns as many notes as voices are asked for, in MIDI numbers
 */
export function voiced(
  chord: Chord,
  tonic: number,
  before: readonly number[] | undefined,
  centre: number,
  voices = 4,
): number[] {
  const classes = chord.map((semitones) => (((tonic + semitones) % 12) + 12) % 12);
  const targets = before ?? Array.from({ length: voices }, (_, n) => centre + 4 * (n - (voices - 1) / 2));
  const taken = new Map<number, number>();
  const notes: number[] = [];
  for (const [n, target] of targets.entries()) {
    const drawn = target + 0.25 * (centre + 4 * (n - (voices - 1) / 2) - target);
    const free = classes.toSorted((a, b) => (taken.get(a) ?? 0) - (taken.get(b) ?? 0));
    const least = taken.get(free[0]!) ?? 0;
    const candidates = free.filter((one) => (taken.get(one) ?? 0) === least).map((one) => nearest(one, drawn));
    const best = candidates
      .filter((note) => !notes.includes(note))
      .toSorted((a, b) => Math.abs(a - drawn) - Math.abs(b - drawn))[0];
    const note = best ?? nearest(free[0]!, drawn + 12);
    taken.set(note % 12, (taken.get(note % 12) ?? 0) + 1);
    notes.push(note);
  }
  return notes.sort((a, b) => a - b);
}

/** The note of a class (0 to 11) that lies nearest. */
export const nearest = (pitchClass: number, to: number): number => pitchClass + 12 * Math.round((to - pitchClass) / 12);

export const hzOf = (note: number): number => 440 * 2 ** ((note - 69) / 12);

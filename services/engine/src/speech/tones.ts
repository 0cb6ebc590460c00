import type { Phone } from './visemes.ts';

/** The tones of tonal languages, by what the pitch does in a syllable: shares of the voice's own, at its beginning, middle and end. */
export const TONES = {
  top: [1.2, 1.2, 1.19],
  level: [1.06, 1.06, 1.05],
  high: [1.14, 1.2, 1.26],
  rising: [0.92, 1, 1.3],
  falling: [1.26, 1.14, 0.82],
  low: [0.92, 0.86, 0.78],
  dipping: [0.94, 0.76, 1.02],
  broken: [1.02, 0.8, 1.3],
  dropping: [0.92, 0.8, 0.68],
} as const;
export type Tone = keyof typeof TONES;

interface Syllable {
  readonly fromMs: number;
  readonly toMs: number;
  readonly tone: Tone;
}

/** What the pitch is multiplied with at each moment. `tones` holds one for each phone but pauses, `undefined` where the syllable before goes on. */
export function toneOf(
  phones: readonly Phone[],
  tones: readonly (Tone | undefined)[] | undefined,
): (timeS: number) => number {
  const words = phones.filter(({ name }) => name !== 'pau');
  if (!tones || tones.length !== words.length) return () => 1;
  const syllables: Syllable[] = [];
  words.forEach(({ startMs, endMs }, n) => {
    const last = syllables.at(-1);
    const tone = tones[n];
    if (tone) syllables.push({ fromMs: startMs, toMs: endMs, tone });
    else if (last) syllables.splice(-1, 1, { ...last, toMs: endMs });
  });
  return (timeS) => {
    const now = timeS * 1000;
    const here = syllables.findLast(({ fromMs }) => fromMs <= now) ?? syllables[0];
    if (!here) return 1;
    const u = Math.min(1, Math.max(0, (now - here.fromMs) / (here.toMs - here.fromMs)));
    const [first, middle, last] = TONES[here.tone];
    return u < 0.5 ? first + (middle - first) * 2 * u : middle + (last - middle) * (2 * u - 1);
  };
}

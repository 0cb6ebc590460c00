const FIRST = 0xac00;
const NO_FINAL = 0;
const FINALS = { n: 4, l: 8, b: 17, ss: 20 } as const;
const VOWELS = 21;
const ALL_FINALS = 28;
/** How a stem's last vowel contracts with the vowel of an ending: ㅣ to ㅕ, ㅗ to ㅘ, ㅜ to ㅝ, ㅡ to ㅓ. */
const CONTRACTED: Readonly<Record<number, number>> = { 20: 6, 8: 9, 13: 14, 18: 4 };

/** The shapes that a verb stem takes before its endings: 깨지 is also 깨진, 깨질, 깨집, 깨져, 깨졌; 흔들 is also 흔든, 흔듭. */
export function koreanStems(stem: string): string[] {
  const code = stem.charCodeAt(stem.length - 1) - FIRST;
  if (code < 0 || code > 11171) return [stem];
  const head = stem.slice(0, -1);
  const final = code % ALL_FINALS;
  const vowel = Math.floor(code / ALL_FINALS) % VOWELS;
  const consonant = Math.floor(code / ALL_FINALS / VOWELS);
  const syllable = (v: number, f: number) =>
    head + String.fromCharCode(FIRST + (consonant * VOWELS + v) * ALL_FINALS + f);
  const shapes = new Set([stem]);
  if (final === FINALS.l) for (const f of [FINALS.n, FINALS.b]) shapes.add(syllable(vowel, f));
  if (final !== NO_FINAL) return [...shapes];
  for (const f of Object.values(FINALS)) shapes.add(syllable(vowel, f));
  const contracted = CONTRACTED[vowel];
  if (contracted !== undefined) for (const f of [NO_FINAL, FINALS.ss]) shapes.add(syllable(contracted, f));
  return [...shapes];
}

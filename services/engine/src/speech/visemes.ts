import type { Viseme, VisemeKey } from '../timeline.ts';

/** Which shape the mouth has for a phone (the names of the CMU set). */
const SHAPES: Readonly<Record<Exclude<Viseme, 'rest'>, readonly string[]>> = {
  M: ['m', 'b', 'p'],
  F: ['f', 'v'],
  A: ['aa', 'ae', 'ah', 'ay', 'aw', 'ax', 'hh'],
  E: ['eh', 'ey', 'er', 'axr'],
  I: ['iy', 'ih', 'y'],
  O: ['ao', 'ow', 'oy'],
  U: ['uw', 'uh', 'w', 'r'],
  L: ['l', 'n', 't', 'd', 'th', 'dh', 'ng', 'k', 'g'],
  S: ['s', 'z', 'sh', 'zh', 'ch', 'jh'],
};

const BY_PHONE: ReadonlyMap<string, Viseme> = new Map(
  Object.entries(SHAPES).flatMap(([shape, phones]) => phones.map((phone) => [phone, shape as Viseme] as const)),
);

export interface Phone {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What the mouth does from `fromMs` of the phones on, for `lengthMs`; equal shapes in a row are one. Ends closed. */
export function visemesOf(phones: readonly Phone[], fromMs: number, lengthMs: number): VisemeKey[] {
  const keys: VisemeKey[] = [];
  for (const { name, startMs, endMs } of phones) {
    const timeMs = Math.max(0, startMs - fromMs);
    if (endMs <= fromMs || timeMs >= lengthMs) continue;
    const shape = BY_PHONE.get(name) ?? 'rest';
    if (keys.at(-1)?.shape !== shape) keys.push({ timeMs, shape });
  }
  if (keys.at(-1)?.shape !== 'rest') keys.push({ timeMs: lengthMs, shape: 'rest' });
  return keys;
}

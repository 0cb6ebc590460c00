import { hash } from '../../scene/chance.ts';

const CONSONANTS = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 's', 't', 'w', 'y', 'ch', 'sh'];
const VOWELS = ['aa', 'eh', 'iy', 'ow', 'uw', 'ay', 'ao'];

/** A syllable for a sign whose sound we do not know: always the same one for the same sign. Not the language, only its rhythm. */
export function hintedPhones(sign: string): string[] {
  const pick = (from: readonly string[], what: string) => from[hash(1, what, sign) % from.length]!;
  return [pick(CONSONANTS, 'consonant'), pick(VOWELS, 'vowel')];
}

// eslint-disable-next-line no-restricted-imports -- a table of letters that look alike; it knows nothing else and does nothing
import unhomoglyph from 'unhomoglyph';
import { normalise } from './normalise.ts';

/** Signs that are written for letters. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
  '|': 'i',
  '€': 'e',
};
const LEET_SIGNS = /[0-9@$!+|€]/g;

/**
 * What is left of a word when letters that look alike are one letter, signs are the letters they stand for, and repeated letters are one.
 * Only for comparing with other skeletons: it is no word in any language (`m` becomes `rn`), so it is never stored and never shown.
 */
export function skeleton(word: string): string {
  const letters = word.replace(LEET_SIGNS, (sign) => LEET[sign]!);
  // Once before too, since one letter may look like two: `mm` would become `rnrn`.
  return once(normalise(unhomoglyph(once(letters))).replace(/[l|]/g, 'i'));
}

const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Whether a word is written as if it were to be read by people and not by machines. */
export function isDisguised(word: string, latinText: boolean): boolean {
  const [latin, lookalike] = [
    /\p{Script=Latin}/u.test(word),
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word),
  ];
  if (lookalike && (latin || latinText)) return true;
  return latin && (/[0-9@$!+|€]/.test(word) || /(.)\1\1/u.test(word));
}

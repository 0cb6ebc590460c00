import type { Finding } from '../finding.ts';
import type { Lexicon, Policy } from '../policy.ts';
import type { Reading } from '../reading.ts';

const SEXUAL = new Set(['sexual_content', 'sex_related_crimes']);
const ADULT_YEARS = 18;

/** Minors are noted; together with anything sexual in the same text, however mild, they are its worst reading. */
export function minors(reading: Reading, policy: Policy): readonly Finding[] {
  if (reading.source === 'negative_prompt') return [];
  if (reading.minors.length === 0 && !namesMinorsAge(reading, policy.lexicons)) return [];
  const noted: Finding = { category: 'minor_present', severity: 'low', key: 'minor' };
  const sexual = reading.harms.some(({ entry }) => SEXUAL.has(entry.category));
  return sexual
    ? [noted, { category: 'child_sexual_exploitation', severity: 'high', key: 'minor and sexual' }]
    : [noted];
}

/** "a 15 year old", "15yo", "15歳": a number below 18 before a word for years. */
function namesMinorsAge({ words, letters }: Reading, lexicons: readonly Lexicon[]): boolean {
  const inWords = new Set(lexicons.filter(({ matching }) => matching === 'words').flatMap(({ ages }) => ages));
  const isAge = (number: string, unit: string | undefined) =>
    Number(number) < ADULT_YEARS && unit !== undefined && inWords.has(unit);
  const inText = words.some((word, at) => {
    const [, number, unit] = /^(\d{1,2})(\p{L}*)$/u.exec(word) ?? [];
    return number !== undefined && isAge(number, unit === '' ? words[at + 1] : unit);
  });
  return (
    inText ||
    lexicons.some(({ matching, ages }) => matching === 'characters' && ages.some((unit) => hasAge(letters, unit)))
  );
}

function hasAge(letters: string, unit: string): boolean {
  for (let at = letters.indexOf(unit); at !== -1; at = letters.indexOf(unit, at + 1)) {
    const number = /\d+$/.exec(letters.slice(Math.max(0, at - 3), at))?.[0];
    if (number !== undefined && Number(number) < ADULT_YEARS) return true;
  }
  return false;
}

import { hangulPhones } from './spelling/hangul.ts';
import { hintedPhones } from './spelling/hint.ts';
import { italianPhones } from './spelling/italian.ts';
import { kanaPhones } from './spelling/kana.ts';

/** How a line is given to the synthesiser. */
export interface Pronunciation {
  /** English is read by the synthesiser itself; everything else is spelt out in phones. */
  readonly text?: string;
  readonly phones?: readonly string[];
  /** Said to the user when it is not what it should be. */
  readonly note?: string;
}

const MOST_CHARACTERS = 400;
const MOST_PHONES = 600;
/** A pause, for a sign that is one. */
const PAUSES = /[\s.,;:!?…。、！？，；：「」『』・]/u;

/** How to say a line. What reaches the synthesiser holds letters, digits and a few signs, whatever the line held. */
export function pronounce(line: string, lang: string): Pronunciation {
  const text = line.normalize('NFC').replace(/[<>]/g, ' ').slice(0, MOST_CHARACTERS).trim();
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}\s]*$/u.test(plain);
  if (lang === 'it') return { phones: bounded(italianPhones(text)) };
  if (latin) {
    const words = plain
      .replace(/[^A-Za-z0-9 .,;:!?'-]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (!/[A-Za-z0-9]/.test(words)) return {};
    return lang === 'en' || lang === 'und'
      ? { text: words }
      : { text: words, note: `speech in ${lang} (read as English)` };
  }
  return spelt(text, lang);
}

function spelt(text: string, lang: string): Pronunciation {
  const signs = [...text];
  const kana = kanaPhones(text.normalize('NFC'));
  let unknown = 0;
  const phones = /[\u3040-\u30ff]/.test(text)
    ? kana.flatMap((known, i) => known ?? other(signs[i] ?? ' '))
    : signs.flatMap((sign) => hangulPhones(sign) ?? other(sign));
  function other(sign: string): string[] {
    if (PAUSES.test(sign)) return ['pau'];
    if (!/\p{L}/u.test(sign)) return [];
    unknown += 1;
    return hintedPhones(sign);
  }
  const note =
    unknown > 0
      ? `speech in ${lang} (${unknown === signs.filter((sign) => /\p{L}/u.test(sign)).length ? 'its rhythm only' : 'some signs by their rhythm only'})`
      : `speech in ${lang} (with an accent)`;
  return { phones: bounded(phones), note };
}

const bounded = (phones: readonly string[]): string[] => phones.slice(0, MOST_PHONES);

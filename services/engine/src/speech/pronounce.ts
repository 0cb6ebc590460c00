import { hangulPhones } from './spelling/hangul.ts';
import { hintedPhones } from './spelling/hint.ts';
import { italianPhones } from './spelling/italian.ts';
import { kanaPhones } from './spelling/kana.ts';
import { mandarinPhones } from './spelling/mandarin.ts';
import { thaiPhones } from './spelling/thai.ts';
import { vietnamesePhones } from './spelling/vietnamese.ts';
import { TONES, type Tone } from './tones.ts';

/** How a line is given to the synthesiser; neither text nor phones when there is nothing to say in it. */
export interface Pronunciation {
  /** English is read by the synthesiser itself; everything else is spelt out in phones. */
  readonly text?: string;
  readonly phones?: readonly string[];
  /** Where syllables with a tone begin, one for each of `phones` but pauses; absent in languages without tones. */
  readonly tones?: readonly (Tone | undefined)[];
  /** Said to the user when it is not what it should be. */
  readonly note?: string;
}

const MOST_CHARACTERS = 400;
const MOST_PHONES = 600;
/** A pause, for a sign that is one. */
const PAUSES = /[\s.,;:!?…。、！？，；：「」『』・]/u;
const LETTER = /\p{L}/u;
const STRETCHES = /([\u3040-\u30ff]+|[\u0e00-\u0e7f]+|\p{Script=Latin}+)/u;

/** How to say a line. What reaches the synthesiser holds letters, digits and a few signs, whatever the line held. */
export function pronounce(line: string, lang: string): Pronunciation {
  const text = line
    .slice(0, 2 * MOST_CHARACTERS)
    .normalize('NFC')
    .replace(/<[^<>]*>|[<>]/g, ' ')
    .slice(0, MOST_CHARACTERS)
    .trim();
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  const latin = !/\p{L}/u.test(plain.replace(/\p{Script=Latin}/gu, ''));
  if (latin && lang === 'it' && LETTER.test(text)) return spelt(italianPhones(text));
  if (latin && lang === 'vi' && LETTER.test(text))
    return spelt(vietnamesePhones(text), `speech in vi (with an accent)`);
  return latin ? read(plain, lang) : spell(text, lang);
}

function read(plain: string, lang: string): Pronunciation {
  const words = plain
    .replace(/[^A-Za-z0-9 .,;:!?'-]/g, ' ')
    .replace(/\s+/g, ' ')
    // A word that begins with a hyphen could be taken for something else than a word.
    .replace(/(^| )-+/g, '$1')
    .trim();
  if (!/[A-Za-z0-9]/.test(words)) return {};
  return ['en', 'und'].includes(lang) ? { text: words } : { text: words, note: `speech in ${lang} (read as English)` };
}

/** Sign by sign, or stretch by stretch, in whichever script it is written. */
function spell(text: string, lang: string): Pronunciation {
  const japanese = /[\u3040-\u30ff]/.test(text) || lang === 'ja';
  let letters = 0;
  let unknown = 0;
  const phones = text.split(STRETCHES).flatMap((stretch) => {
    if (/^[\u0e00-\u0e7f]/.test(stretch)) {
      letters += stretch.length;
      return thaiPhones(stretch);
    }
    // Foreign words are read as they are written, like Italian.
    if (/^\p{Script=Latin}/u.test(stretch)) return italianPhones(stretch);
    const kana = kanaPhones(stretch);
    return [...stretch].flatMap((sign, i) => {
      if (PAUSES.test(sign)) return ['pau'];
      if (!LETTER.test(sign)) return [];
      letters += 1;
      const known = kana[i] ?? hangulPhones(sign) ?? (japanese ? undefined : mandarinPhones(sign));
      if (!known) unknown += 1;
      return known ?? hintedPhones(sign);
    });
  });
  if (letters === 0) return {};
  return spelt(phones, `speech in ${lang} (${howWell(unknown, letters)})`);
}

function howWell(unknown: number, letters: number): string {
  if (unknown === 0) return 'with an accent';
  return unknown === letters ? 'its rhythm only' : 'some signs by their rhythm only';
}

/** Phones as they are spelt: the first one of a syllable with a tone has its name behind it, after a stroke. */
function spelt(written: readonly string[], note?: string): Pronunciation {
  const bounded = written.slice(0, MOST_PHONES).map((each) => each.split('/') as [string, Tone?]);
  const phones = bounded.map(([phone]) => phone);
  if (phones.every((phone) => phone === 'pau')) return {};
  const tones = bounded
    .filter(([phone]) => phone !== 'pau')
    .map(([, tone]) => (tone && tone in TONES ? tone : undefined));
  return { phones, ...(tones.some(Boolean) ? { tones } : {}), ...(note ? { note } : {}) };
}

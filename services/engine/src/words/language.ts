import type { Language } from '../vocab/define.ts';
import { lexicon } from './lexicon.ts';
import { fold } from './normalise.ts';

const VIETNAMESE = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ]/u;
type Latin = 'en' | 'it' | 'vi';

/** The language that a text is mostly written in. Latin letters without a hint are of the language that the rest is in, or English; no letters at all are `und`. */
export function languageOf(text: string, around: Language | 'und' = 'en'): Language | 'und' {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const kana = count(/[\u3040-\u30ff]/g);
  const han = count(/[\u4e00-\u9fff]/g);
  const hangul = count(/[\uac00-\ud7af]/g);
  const thai = count(/[\u0e00-\u0e7f]/g);
  const latin = count(/[a-zà-ỹ]/gi);
  const most = Math.max(kana + han, hangul, thai, latin / 3);
  if (most === 0) return 'und';
  if (most === thai) return 'th';
  if (most === hangul) return 'ko';
  if (most === kana + han) return kana > 0 ? 'ja' : 'zh-Hant';
  const folded = fold(text.normalize('NFKC'));
  if (VIETNAMESE.test(folded)) return 'vi';
  const known = lettersKnown(folded);
  const italian = known.it + (/[àèéìòù]/.test(folded) ? 3 : 0);
  if (italian === known.en) return around === 'it' ? 'it' : 'en';
  return italian > known.en ? 'it' : 'en';
}

/** How many letters of a text are words that each language knows. */
function lettersKnown(folded: string): Record<Latin, number> {
  const known = { en: 0, it: 0, vi: 0 };
  for (const { index, 0: word } of folded.slice(0, 2_000).matchAll(/[\p{L}']+/gu)) {
    const languages = new Set(
      lexicon
        .matches(folded, index)
        .filter(({ end }) => !/[\p{L}]/u.test(folded[end] ?? ''))
        .flatMap(({ entries }) => entries.map(({ lang }) => lang)),
    );
    for (const language of ['en', 'it', 'vi'] as const) if (languages.has(language)) known[language] += word.length;
  }
  return known;
}

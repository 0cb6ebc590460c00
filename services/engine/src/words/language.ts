import type { Language } from '../vocab/define.ts';

const STOP: Readonly<Record<'en' | 'it', ReadonlySet<string>>> = {
  en: new Set([
    'the',
    'a',
    'an',
    'and',
    'of',
    'is',
    'are',
    'in',
    'on',
    'at',
    'to',
    'with',
    'his',
    'her',
    'its',
    'while',
    'then',
    'it',
    'he',
    'she',
    'they',
    'says',
    'from',
    'over',
    'into',
  ]),
  it: new Set([
    'il',
    'lo',
    'la',
    'gli',
    'le',
    'un',
    'una',
    'uno',
    'e',
    'di',
    'del',
    'della',
    'che',
    'con',
    'mentre',
    'nel',
    'nella',
    'su',
    'sul',
    'sulla',
    'si',
    'poi',
    'è',
    'sono',
    'al',
    'alla',
    'da',
    'dice',
    'per',
  ]),
};
const VIETNAMESE = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ]/gu;

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
  const lower = text.toLowerCase();
  if (count(VIETNAMESE) + (lower.match(VIETNAMESE) ?? []).length > 0) return 'vi';
  const words = lower.split(/[^\p{L}']+/u);
  const score = (language: 'en' | 'it') => words.filter((word) => STOP[language].has(word)).length;
  const italian = score('it') + 0.5 * words.filter((word) => /[àèéìòù]/.test(word)).length;
  if (italian === 0 && score('en') === 0 && around === 'it') return 'it';
  return italian > score('en') ? 'it' : 'en';
}

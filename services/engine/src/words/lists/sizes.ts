import type { Names } from '../../vocab/define.ts';

/** How large, against the usual. */
export const SIZES: Readonly<Record<string, Names>> = {
  tiny: {
    en: ['tiny', 'miniature', 'minuscule'],
    it: ['minuscolo', 'minuscola', 'piccolissimo', 'piccolissima'],
    ja: ['とても小さい', '極小の'],
    ko: ['아주 작은', '조그만'],
    th: ['จิ๋ว'],
    vi: ['tí hon', 'bé xíu'],
    'zh-Hant': ['迷你', '微小的'],
  },
  small: {
    en: ['small', 'little', 'short'],
    it: ['piccolo', 'piccola', 'piccoli', 'piccole', 'basso'],
    ja: ['小さい', '小さな'],
    ko: ['작은'],
    th: ['ตัวเล็ก', 'เล็ก'],
    vi: ['nhỏ', 'bé'],
    'zh-Hant': ['小的', '小型', '小'],
  },
  large: {
    en: ['large', 'big', 'tall', 'great'],
    it: ['grande', 'grandi', 'grosso', 'grossa', 'alto', 'alta'],
    ja: ['大きい', '大きな', '背の高い'],
    ko: ['큰', '커다란', '키 큰'],
    th: ['ตัวใหญ่', 'ใหญ่'],
    vi: ['to', 'lớn', 'cao lớn'],
    'zh-Hant': ['大的', '大型', '高大的', '大'],
  },
  huge: {
    en: ['huge', 'giant', 'enormous', 'gigantic', 'massive'],
    it: ['enorme', 'enormi', 'gigante', 'gigantesco', 'gigantesca'],
    ja: ['巨大な', '巨大'],
    ko: ['거대한', '엄청 큰'],
    th: ['ยักษ์', 'มหึมา'],
    vi: ['khổng lồ'],
    'zh-Hant': ['巨大的', '巨大', '巨型'],
  },
};

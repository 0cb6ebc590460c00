import { defineMood } from '../define.ts';

export default defineMood({
  id: 'classical',
  names: {
    en: ['classical music', 'orchestral music', 'symphony', 'waltz', 'waltz music', 'piano music'],
    it: ['musica classica', 'sinfonia', 'valzer', 'musica orchestrale'],
    ja: ['クラシック音楽', '交響曲', 'ワルツ'],
    ko: ['클래식 음악', '교향곡', '왈츠'],
    th: ['ดนตรีคลาสสิก', 'เพลงวอลทซ์'],
    vi: ['nhạc cổ điển', 'điệu valse', 'bản giao hưởng'],
    'zh-Hant': ['古典音樂', '交響樂', '圓舞曲'],
  },
});

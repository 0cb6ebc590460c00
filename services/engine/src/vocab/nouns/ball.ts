import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ball',
  names: {
    en: ['ball', 'rubber ball', 'bouncy ball', 'beach ball', 'marble'],
    it: ['palla', 'pallina', 'pallone', 'biglia'],
    ja: ['ボール', '玉', '毬', 'ビー玉'],
    ko: ['공이', '공을', '공은', '공과', '고무공', '공', '구슬'],
    th: ['ลูกบอล', 'บอล', 'ลูกแก้ว'],
    vi: ['quả bóng', 'trái bóng', 'bóng', 'viên bi'],
    'zh-Hant': ['球', '皮球', '小球', '彈珠'],
  },
  is: ['ball', 'small', 'floating', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'ball', r: 0.15 }, massKg: 0.35, material: 'rubber' },
  look: { kind: 'ball', pattern: 'plain', colour: 'red' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ball',
  names: {
    en: ['ball', 'rubber ball', 'bouncy ball', 'beach ball'],
    it: ['palla', 'pallina', 'pallone'],
    ja: ['ボール', '玉', '毬'],
    ko: ['공이', '공을', '공은', '공과', '고무공', '공'],
    th: ['ลูกบอล', 'บอล'],
    vi: ['quả bóng', 'trái bóng', 'bóng'],
    'zh-Hant': ['球', '皮球', '小球'],
  },
  near: {
    en: ['marble', 'rubber duck', 'globe', 'orb', 'bubble', 'bubbles', 'disco ball'],
    it: ['biglia', 'bolla', 'bolle'],
    ja: ['ビー玉', 'シャボン玉', '泡'],
    ko: ['구슬', '비눗방울', '거품'],
    th: ['ลูกแก้ว'],
    vi: ['viên bi'],
    'zh-Hant': ['彈珠', '泡泡'],
  },
  is: ['ball', 'small', 'floating', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'ball', r: 0.15 }, massKg: 0.35, material: 'rubber' },
  look: { kind: 'ball', pattern: 'plain', colour: 'red' },
});

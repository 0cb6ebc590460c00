import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'suitcase',
  names: {
    en: ['suitcase', 'bag', 'backpack', 'luggage'],
    it: ['valigia', 'borsa', 'zaino', 'bagaglio'],
    ja: ['スーツケース', '鞄', 'バッグ', 'リュック'],
    ko: ['여행가방', '가방', '배낭'],
    th: ['กระเป๋าเดินทาง', 'กระเป๋า'],
    vi: ['chiếc vali', 'vali', 'túi xách', 'ba lô'],
    'zh-Hant': ['行李箱', '手提箱', '背包', '包包'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.55,
  body: { shape: { kind: 'box', w: 0.55, h: 0.4 }, massKg: 7, material: 'leather' },
  look: { kind: 'box', pattern: 'suitcase', colour: 'brown' },
});

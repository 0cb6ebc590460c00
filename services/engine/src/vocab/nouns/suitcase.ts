import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'suitcase',
  names: {
    en: ['suitcase', 'luggage'],
    it: ['valigia', 'bagaglio'],
    ja: ['スーツケース', '鞄', 'バッグ'],
    ko: ['여행가방', '가방'],
    th: ['กระเป๋าเดินทาง', 'กระเป๋า'],
    vi: ['chiếc vali', 'vali', 'túi xách'],
    'zh-Hant': ['行李箱', '手提箱', '包包'],
  },
  near: {
    en: ['bag', 'backpack'],
    it: ['borsa', 'zaino'],
    ja: ['リュック'],
    ko: ['배낭'],
    vi: ['ba lô'],
    'zh-Hant': ['背包'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.55,
  body: { shape: { kind: 'box', w: 0.55, h: 0.4 }, massKg: 7, material: 'leather' },
  look: { kind: 'box', pattern: 'suitcase', colour: 'brown' },
  home: 'street',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bread',
  names: {
    en: ['bread', 'loaf', 'loaf of bread'],
    it: ['pane', 'pagnotta'],
    ja: ['パン'],
    ko: ['빵이', '빵을', '빵은', '식빵'],
    th: ['ขนมปัง'],
    vi: ['bánh mì', 'ổ bánh mì'],
    'zh-Hant': ['麵包'],
  },
  near: {
    en: ['sandwich', 'burger', 'hamburger', 'baguette', 'hot dog'],
    it: ['panino', 'hamburger'],
    ja: ['サンドイッチ', 'ハンバーガー'],
    ko: ['샌드위치', '햄버거'],
    th: ['แซนด์วิช', 'แฮมเบอร์เกอร์'],
    vi: ['bánh sandwich', 'bánh hamburger'],
    'zh-Hant': ['三明治', '漢堡'],
  },
  is: ['small', 'thing'],
  sizeM: 0.34,
  body: { shape: { kind: 'box', w: 0.34, h: 0.16 }, massKg: 0.5, material: 'wool' },
  look: { kind: 'food', form: 'bread', colour: 'tan' },
  home: 'kitchen',
});

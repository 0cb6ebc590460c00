import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'egg',
  names: {
    en: ['egg'],
    it: ['uovo'],
    ja: ['卵', 'たまご'],
    ko: ['달걀', '계란'],
    th: ['ไข่'],
    vi: ['quả trứng', 'trứng'],
    'zh-Hant': ['雞蛋', '蛋'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.13,
  body: { shape: { kind: 'box', w: 0.1, h: 0.13 }, massKg: 0.09, material: 'ceramic' },
  look: { kind: 'food', form: 'egg', colour: 'cream' },
  several: 4,
  home: 'kitchen',
});

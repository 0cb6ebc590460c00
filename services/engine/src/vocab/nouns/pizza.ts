import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'pizza',
  names: {
    en: ['pizza'],
    it: ['pizza'],
    ja: ['ピザ'],
    ko: ['피자'],
    th: ['พิซซ่า'],
    vi: ['bánh pizza', 'pizza'],
    'zh-Hant': ['披薩', '比薩'],
  },
  near: {
    en: ['pancake', 'pie'],
    it: ['crostata', 'frittella'],
    ja: ['パンケーキ', 'パイ'],
    ko: ['팬케이크', '파이'],
    th: ['แพนเค้ก'],
    vi: ['bánh kếp'],
    'zh-Hant': ['鬆餅', '派'],
  },
  is: ['small', 'thing'],
  sizeM: 0.4,
  body: { shape: { kind: 'box', w: 0.4, h: 0.12 }, massKg: 0.7, material: 'wool' },
  look: { kind: 'food', form: 'pizza', colour: 'tan' },
  home: 'kitchen',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cake',
  names: {
    en: ['cake'],
    it: ['torta'],
    ja: ['ケーキ'],
    ko: ['케이크'],
    th: ['เค้ก'],
    vi: ['bánh kem', 'bánh ngọt'],
    'zh-Hant': ['蛋糕'],
  },
  near: {
    en: ['bread', 'pizza', 'sandwich', 'cookie'],
    it: ['pane', 'pizza', 'panino', 'biscotto'],
    ja: ['パン', 'ピザ', 'クッキー'],
    ko: ['빵', '피자', '쿠키'],
    th: ['ขนมปัง', 'พิซซ่า'],
    vi: ['bánh mì', 'pizza'],
    'zh-Hant': ['麵包', '披薩', '餅乾'],
  },
  is: ['small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.3, h: 0.18 }, massKg: 0.8, material: 'cloth' },
  look: { kind: 'food', form: 'cake', colour: 'pink' },
  home: 'kitchen',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cake',
  names: {
    en: ['cake', 'bread', 'pizza', 'sandwich', 'cookie'],
    it: ['torta', 'pane', 'pizza', 'panino', 'biscotto'],
    ja: ['ケーキ', 'パン', 'ピザ', 'クッキー'],
    ko: ['케이크', '빵', '피자', '쿠키'],
    th: ['เค้ก', 'ขนมปัง', 'พิซซ่า'],
    vi: ['bánh kem', 'bánh mì', 'bánh ngọt', 'pizza'],
    'zh-Hant': ['蛋糕', '麵包', '披薩', '餅乾'],
  },
  is: ['small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.3, h: 0.18 }, massKg: 0.8, material: 'cloth' },
  look: { kind: 'food', form: 'cake', colour: 'pink' },
});

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
    en: ['cookie', 'donut', 'chocolate', 'noodles', 'rice', 'sushi', 'food', 'meal'],
    it: ['biscotto', 'cioccolato', 'pasta', 'cibo'],
    ja: ['クッキー', 'ラーメン', '寿司', 'ご飯'],
    ko: ['빵', '쿠키', '라면', '초밥', '밥을'],
    th: ['ก๋วยเตี๋ยว', 'ข้าว'],
    vi: ['phở', 'cơm', 'kem'],
    'zh-Hant': ['餅乾', '拉麵', '壽司', '麵條', '飯'],
  },
  is: ['small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.3, h: 0.18 }, massKg: 0.8, material: 'cloth' },
  look: { kind: 'food', form: 'cake', colour: 'pink' },
  home: 'kitchen',
});

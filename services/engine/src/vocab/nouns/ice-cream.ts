import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ice-cream',
  names: {
    en: ['ice cream', 'ice cream cone', 'ice-cream'],
    it: ['gelato', 'cono gelato'],
    ja: ['アイスクリーム', 'ソフトクリーム'],
    ko: ['아이스크림'],
    th: ['ไอศกรีม'],
    vi: ['kem ốc quế', 'cây kem', 'que kem'],
    'zh-Hant': ['冰淇淋', '冰淇淋甜筒'],
  },
  near: {
    en: ['popsicle', 'lollipop', 'candy'],
    it: ['ghiacciolo', 'lecca-lecca', 'caramella'],
    ja: ['アイスキャンディー', '飴'],
    ko: ['사탕'],
    th: ['ลูกอม'],
    vi: ['kẹo'],
    'zh-Hant': ['冰棒', '糖果', '棒棒糖'],
  },
  is: ['small', 'thing'],
  sizeM: 0.28,
  body: { shape: { kind: 'box', w: 0.16, h: 0.28 }, massKg: 0.25, material: 'snow', grip: { x: 0, y: -0.08 } },
  look: { kind: 'food', form: 'ice-cream', colour: 'pink' },
  home: 'park',
});

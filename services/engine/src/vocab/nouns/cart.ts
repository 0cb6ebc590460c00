import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cart',
  names: {
    en: ['cart', 'wagon', 'carriage'],
    it: ['carro', 'carretto', 'carrozza'],
    ja: ['荷車', '馬車'],
    ko: ['수레', '마차'],
    th: ['เกวียน', 'รถเข็น'],
    vi: ['xe bò', 'xe kéo', 'xe ngựa'],
    'zh-Hant': ['馬車', '推車', '手推車'],
  },
  near: {
    en: ['wheelbarrow', 'stroller', 'shopping cart'],
    it: ['carriola', 'passeggino'],
    ja: ['ベビーカー'],
    ko: ['유모차'],
    th: ['รถเข็นเด็ก'],
    vi: ['xe đẩy'],
    'zh-Hant': ['嬰兒車', '購物車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 1.9,
  body: {
    shape: { kind: 'box', w: 1.9, h: 1.05 },
    massKg: 90,
    material: 'wood',
    parts: [
      { shape: { kind: 'box', w: 1.6, h: 0.55 }, x: -0.1, y: 0.18 },
      { shape: { kind: 'ball', r: 0.38 }, x: -0.6, y: -0.145, wheel: true },
      { shape: { kind: 'ball', r: 0.38 }, x: 0.4, y: -0.145, wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'cart', colour: 'wood', wheelR: 0.38, wheels: [-0.6, 0.4] },
  home: 'park',
});

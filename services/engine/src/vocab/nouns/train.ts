import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'train',
  names: {
    en: ['train', 'steam train', 'locomotive'],
    it: ['treno', 'locomotiva', 'treno a vapore'],
    ja: ['電車', '列車', '汽車', '機関車'],
    ko: ['기차', '열차', '기관차'],
    th: ['รถไฟ'],
    vi: ['tàu hỏa', 'xe lửa', 'đoàn tàu'],
    'zh-Hant': ['火車', '列車', '蒸汽火車'],
  },
  near: {
    en: ['tram', 'subway', 'metro'],
    it: ['tram', 'metropolitana'],
    ja: ['地下鉄', '新幹線'],
    ko: ['지하철', '전철'],
    th: ['รถไฟฟ้า', 'รถราง'],
    vi: ['tàu điện'],
    'zh-Hant': ['捷運', '地鐵', '電車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 36,
  body: {
    shape: { kind: 'box', w: 36, h: 3.6 },
    massKg: 110000,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 36, h: 2.9 }, x: 0, y: 0.3 },
      { shape: { kind: 'ball', r: 0.55 }, x: -16, y: -1.25, wheel: true },
      { shape: { kind: 'ball', r: 0.55 }, x: 16.6, y: -1.25, wheel: true },
    ],
  },
  look: {
    kind: 'vehicle',
    form: 'train',
    colour: 'green',
    wheelR: 0.55,
    wheels: [-17, -15.6, -10.6, -9.2, -7, -5.6, -0.6, 0.8, 3, 4.4, 8.6, 10, 13.4, 14.9, 16.4],
  },
  sounds: { call: 'whistle', drive: 'steam' },
  home: 'mountain',
});

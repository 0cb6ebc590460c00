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
  sizeM: 9.6,
  body: {
    shape: { kind: 'box', w: 9.6, h: 2.5 },
    massKg: 30000,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 9.6, h: 2 }, x: 0, y: 0.2 },
      { shape: { kind: 'ball', r: 0.42 }, x: -4, y: -0.83, wheel: true },
      { shape: { kind: 'ball', r: 0.42 }, x: 3.7, y: -0.83, wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'train', colour: 'green', wheelR: 0.42, wheels: [-4, -2.9, -1.6, 1.3, 2.4, 3.5] },
  sounds: { call: 'whistle', drive: 'steam' },
  home: 'mountain',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bus',
  names: {
    en: ['bus', 'school bus'],
    it: ['autobus', 'pullman', 'corriera', 'scuolabus'],
    ja: ['バス'],
    ko: ['버스'],
    th: ['รถเมล์', 'รถบัส'],
    vi: ['xe buýt', 'xe bus'],
    'zh-Hant': ['公車', '巴士', '公共汽車', '校車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 7,
  body: {
    shape: { kind: 'box', w: 7, h: 2.8 },
    massKg: 6000,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 7, h: 2.3 }, x: 0, y: 0.25 },
      { shape: { kind: 'ball', r: 0.46 }, x: -2.2, y: -0.94, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.46 }, x: 2.2, y: -0.94, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'bus', colour: 'yellow', wheelR: 0.46, wheels: [-2.2, 2.2] },
  sounds: { call: 'horn', drive: 'diesel' },
  home: 'street',
});

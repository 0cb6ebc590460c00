import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'truck',
  names: {
    en: ['truck', 'lorry', 'pickup'],
    it: ['camion', 'autocarro'],
    ja: ['トラック'],
    ko: ['트럭'],
    th: ['รถบรรทุก', 'รถกระบะ'],
    vi: ['xe tải'],
    'zh-Hant': ['卡車', '貨車'],
  },
  near: {
    en: ['fire truck'],
    it: ['autopompa'],
    ja: ['消防車'],
    ko: ['소방차'],
    vi: ['xe cứu hỏa'],
    'zh-Hant': ['消防車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 5.6,
  body: {
    shape: { kind: 'box', w: 5.6, h: 2.5 },
    massKg: 5000,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 5.6, h: 2 }, x: 0, y: 0.25 },
      { shape: { kind: 'ball', r: 0.46 }, x: -1.7, y: -0.79, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.46 }, x: 1.8, y: -0.79, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'truck', colour: 'blue', wheelR: 0.46, wheels: [-1.7, 1.8] },
  sounds: { call: 'horn', drive: 'diesel' },
  home: 'street',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'motorcycle',
  names: {
    en: ['motorcycle', 'motorbike', 'scooter', 'moped'],
    it: ['motocicletta', 'moto', 'scooter', 'motorino'],
    ja: ['バイク', 'オートバイ', 'スクーター'],
    ko: ['오토바이', '스쿠터'],
    th: ['มอเตอร์ไซค์', 'จักรยานยนต์'],
    vi: ['xe máy', 'xe mô tô', 'mô tô'],
    'zh-Hant': ['機車', '摩托車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 2.1,
  body: {
    shape: { kind: 'box', w: 2.1, h: 1.15 },
    massKg: 180,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 1.3, h: 0.55 }, x: 0, y: 0.12 },
      { shape: { kind: 'ball', r: 0.34 }, x: -0.68, y: -0.235, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.34 }, x: 0.68, y: -0.235, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'motorcycle', colour: 'crimson', wheelR: 0.34, wheels: [-0.68, 0.68] },
  sounds: { call: 'horn', drive: 'motorbike' },
  home: 'street',
});

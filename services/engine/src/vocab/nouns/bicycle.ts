import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bicycle',
  names: {
    en: ['bicycle', 'bike'],
    it: ['bicicletta', 'bici'],
    ja: ['自転車'],
    ko: ['자전거'],
    th: ['จักรยาน'],
    vi: ['xe đạp'],
    'zh-Hant': ['腳踏車', '自行車', '單車'],
  },
  near: {
    en: ['tricycle', 'unicycle'],
    it: ['triciclo'],
    ja: ['三輪車'],
    ko: ['세발자전거'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 1.7,
  body: {
    shape: { kind: 'box', w: 1.72, h: 1.05 },
    massKg: 14,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 0.9, h: 0.5 }, x: 0, y: 0.1 },
      { shape: { kind: 'ball', r: 0.34 }, x: -0.52, y: -0.185, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.34 }, x: 0.52, y: -0.185, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'bicycle', colour: 'red', wheelR: 0.34, wheels: [-0.52, 0.52] },
  sounds: { call: 'ding' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tractor',
  names: {
    en: ['tractor'],
    it: ['trattore'],
    ja: ['トラクター'],
    ko: ['트랙터'],
    th: ['รถไถ', 'รถแทรกเตอร์'],
    vi: ['máy kéo', 'máy cày'],
    'zh-Hant': ['拖拉機', '曳引機'],
  },
  near: {
    en: ['bulldozer', 'excavator', 'digger'],
    it: ['ruspa', 'escavatore'],
    ja: ['ブルドーザー', 'ショベルカー'],
    ko: ['불도저', '굴착기'],
    th: ['รถขุด'],
    vi: ['máy ủi', 'máy xúc'],
    'zh-Hant': ['推土機', '挖土機'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 3.2,
  body: {
    shape: { kind: 'box', w: 3.2, h: 2.3 },
    massKg: 2600,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 2.9, h: 1.3 }, x: 0, y: 0.3 },
      { shape: { kind: 'ball', r: 0.7 }, x: -0.75, y: -0.45, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.4 }, x: 1.05, y: -0.75, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'tractor', colour: 'green', wheelR: 0.4, wheels: [-0.75, 1.05] },
  sounds: { call: 'horn', drive: 'tractor' },
  home: 'park',
});

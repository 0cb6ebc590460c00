import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'car',
  names: {
    en: ['car', 'automobile', 'sports car', 'race car'],
    it: ['auto', 'macchina', 'automobile', 'auto da corsa'],
    ja: ['車', '自動車', 'スポーツカー'],
    ko: ['자동차', '스포츠카', '승용차', '차가', '차를', '차는'],
    th: ['รถยนต์', 'รถแข่ง', 'รถเก๋ง', 'รถ'],
    vi: ['xe hơi', 'ô tô', 'xe ô tô', 'chiếc xe'],
    'zh-Hant': ['汽車', '轎車', '車子', '跑車', '汽车', '賽車'],
  },
  near: {
    en: ['taxi', 'van', 'police car', 'jeep', 'ambulance'],
    it: ['taxi', 'furgone', 'ambulanza'],
    ja: ['タクシー', 'パトカー', '救急車'],
    ko: ['택시', '구급차'],
    th: ['รถแท็กซี่'],
    vi: ['taxi'],
    'zh-Hant': ['計程車', '救護車'],
  },
  is: ['vehicle', 'thing'],
  sizeM: 4.1,
  body: {
    shape: { kind: 'box', w: 4.1, h: 1.42 },
    massKg: 1100,
    material: 'metal',
    parts: [
      { shape: { kind: 'box', w: 4.1, h: 0.62 }, x: 0, y: -0.16 },
      { shape: { kind: 'box', w: 2, h: 0.5 }, x: -0.15, y: 0.44 },
      { shape: { kind: 'ball', r: 0.33 }, x: -1.25, y: -0.38, material: 'rubber', wheel: true },
      { shape: { kind: 'ball', r: 0.33 }, x: 1.25, y: -0.38, material: 'rubber', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'car', colour: 'red', wheelR: 0.33, wheels: [-1.25, 1.25] },
  sounds: { call: 'horn', drive: 'engine' },
  home: 'street',
});

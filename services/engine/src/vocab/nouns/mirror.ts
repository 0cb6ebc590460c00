import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'mirror',
  names: {
    en: ['mirror'],
    it: ['specchio'],
    ja: ['鏡'],
    ko: ['거울'],
    th: ['กระจกเงา'],
    vi: ['cái gương', 'tấm gương'],
    'zh-Hant': ['鏡子'],
  },
  is: ['breakable', 'thing'],
  sizeM: 1.5,
  body: { shape: { kind: 'box', w: 0.75, h: 1.5 }, massKg: 14, material: 'glass' },
  look: { kind: 'ware', form: 'mirror', colour: 'bronze' },
  home: 'room',
});

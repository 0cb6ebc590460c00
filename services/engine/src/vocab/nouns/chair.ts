import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'chair',
  names: {
    en: ['chair', 'stool', 'armchair'],
    it: ['sedia', 'sgabello', 'poltrona'],
    ja: ['椅子', 'いす'],
    ko: ['의자'],
    th: ['เก้าอี้'],
    vi: ['cái ghế', 'chiếc ghế', 'ghế'],
    'zh-Hant': ['椅子', '凳子'],
  },
  near: {
    en: ['throne'],
    it: ['trono'],
  },
  is: ['furniture', 'thing'],
  sizeM: 0.9,
  body: { shape: { kind: 'box', w: 0.5, h: 0.9 }, massKg: 6, material: 'wood', fixed: true },
  look: { kind: 'furniture', form: 'chair', colour: 'brown' },
  home: 'room',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'chair',
  names: {
    en: ['chair', 'stool', 'throne', 'armchair', 'sofa', 'couch'],
    it: ['sedia', 'sgabello', 'trono', 'poltrona', 'divano'],
    ja: ['椅子', 'いす', 'ソファ'],
    ko: ['의자', '소파'],
    th: ['เก้าอี้', 'โซฟา'],
    vi: ['cái ghế', 'chiếc ghế', 'ghế sofa', 'ghế'],
    'zh-Hant': ['椅子', '沙發', '凳子'],
  },
  is: ['furniture', 'thing'],
  sizeM: 0.9,
  body: { shape: { kind: 'box', w: 0.5, h: 0.9 }, massKg: 6, material: 'wood', fixed: true },
  look: { kind: 'furniture', form: 'chair', colour: 'brown' },
});

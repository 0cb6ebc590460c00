import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bed',
  names: {
    en: ['bed'],
    it: ['letto'],
    ja: ['ベッド'],
    ko: ['침대'],
    th: ['เตียง'],
    vi: ['cái giường', 'giường'],
    'zh-Hant': ['床', '床鋪'],
  },
  near: {
    en: ['mattress', 'pillow'],
    it: ['materasso', 'cuscino'],
    ja: ['枕', '布団'],
    ko: ['베개', '이불'],
    th: ['หมอน'],
    vi: ['cái gối'],
    'zh-Hant': ['枕頭'],
  },
  is: ['furniture', 'thing'],
  sizeM: 2.1,
  body: {
    shape: { kind: 'box', w: 2.1, h: 0.9 },
    massKg: 60,
    material: 'wood',
    fixed: true,
    parts: [
      { shape: { kind: 'box', w: 2, h: 0.62 }, x: 0, y: -0.14, material: 'wool' },
      { shape: { kind: 'box', w: 0.08, h: 0.9 }, x: -1.01, y: 0 },
    ],
  },
  look: { kind: 'furniture', form: 'bed', colour: 'wood' },
  home: 'room',
});

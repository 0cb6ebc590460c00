import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'drone',
  names: {
    en: ['drone', 'quadcopter'],
    it: ['drone'],
    ja: ['ドローン'],
    ko: ['드론'],
    th: ['โดรน'],
    vi: ['máy bay không người lái', 'flycam'],
    'zh-Hant': ['無人機'],
  },
  is: ['aircraft', 'small', 'thing'],
  sizeM: 0.8,
  body: { shape: { kind: 'box', w: 0.8, h: 0.26 }, massKg: 1.4, material: 'plastic', lift: 1, drag: 0.5 },
  look: { kind: 'aircraft', form: 'drone', colour: 'orange' },
  sounds: { drive: 'drone' },
  home: 'park',
});

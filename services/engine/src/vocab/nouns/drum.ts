import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'drum',
  names: {
    en: ['drum', 'drums'],
    it: ['tamburo', 'batteria'],
    ja: ['太鼓', 'ドラム'],
    ko: ['북을', '북이', '드럼'],
    th: ['กลอง'],
    vi: ['cái trống', 'trống'],
    'zh-Hant': ['鼓', '大鼓', '打鼓'],
  },
  near: {
    en: ['trumpet', 'flute', 'saxophone'],
    it: ['tromba', 'flauto'],
    ja: ['トランペット'],
    ko: ['트럼펫'],
    'zh-Hant': ['喇叭'],
  },
  is: ['instrument', 'small', 'thing'],
  sizeM: 0.75,
  body: { shape: { kind: 'box', w: 0.5, h: 0.75 }, massKg: 5, material: 'leather', fixed: true },
  look: { kind: 'instrument', form: 'drum', colour: 'red' },
  home: 'stage',
});

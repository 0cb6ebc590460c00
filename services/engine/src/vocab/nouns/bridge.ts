import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bridge',
  names: {
    en: ['bridge'],
    it: ['ponte'],
    ja: ['橋'],
    ko: ['다리가', '다리를 건너', '다리 위', '교량', '돌다리'],
    th: ['สะพาน'],
    vi: ['cây cầu', 'chiếc cầu'],
    'zh-Hant': ['橋', '橋樑'],
  },
  is: ['building', 'thing'],
  sizeM: 7,
  body: { shape: { kind: 'box', w: 7, h: 1.7 }, massKg: 40000, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'bridge', colour: 'stone' },
  home: 'park',
});

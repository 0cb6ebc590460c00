import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'snowman',
  names: {
    en: ['snowman'],
    it: ['pupazzo di neve'],
    ja: ['雪だるま'],
    ko: ['눈사람'],
    th: ['ตุ๊กตาหิมะ'],
    vi: ['người tuyết'],
    'zh-Hant': ['雪人'],
  },
  is: ['thing'],
  sizeM: 1.5,
  body: { shape: { kind: 'box', w: 0.75, h: 1.5 }, massKg: 60, material: 'snow' },
  look: { kind: 'heap', form: 'snowman', colour: 'white' },
  home: 'park',
});

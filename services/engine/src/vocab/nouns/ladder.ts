import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ladder',
  names: {
    en: ['ladder'],
    it: ['scala a pioli'],
    ja: ['はしご', '梯子'],
    ko: ['사다리'],
    th: ['บันไดลิง'],
    vi: ['cái thang'],
    'zh-Hant': ['梯子'],
  },
  is: ['thing'],
  sizeM: 2.4,
  body: { shape: { kind: 'box', w: 0.56, h: 2.4 }, massKg: 9, material: 'wood' },
  look: { kind: 'ware', form: 'ladder', colour: 'wood' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'sandcastle',
  names: {
    en: ['sandcastle', 'sand castle'],
    it: ['castello di sabbia'],
    ja: ['砂の城'],
    ko: ['모래성'],
    th: ['ปราสาททราย'],
    vi: ['lâu đài cát'],
    'zh-Hant': ['沙堡'],
  },
  is: ['thing'],
  sizeM: 1,
  body: { shape: { kind: 'box', w: 1, h: 0.8 }, massKg: 90, material: 'sand', fixed: true },
  look: { kind: 'heap', form: 'sandcastle', colour: 'sand' },
  home: 'beach',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'swing',
  names: {
    en: ['swing'],
    it: ['altalena'],
    ja: ['ブランコ'],
    ko: ['그네'],
    th: ['ชิงช้า'],
    vi: ['xích đu'],
    'zh-Hant': ['鞦韆', '秋千'],
  },
  is: ['swing', 'thing'],
  sizeM: 2.4,
  body: { shape: { kind: 'box', w: 0.55, h: 0.06 }, massKg: 6, material: 'wood' },
  look: { kind: 'swing', colour: 'red', ropeLength: 1.9, frameHeight: 2.4 },
  home: 'park',
});

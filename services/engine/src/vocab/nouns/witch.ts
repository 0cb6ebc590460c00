import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'witch',
  names: {
    en: ['witch', 'sorceress'],
    it: ['strega'],
    ja: ['魔女'],
    ko: ['마녀'],
    th: ['แม่มด'],
    vi: ['mụ phù thủy'],
    'zh-Hant': ['女巫'],
  },
  is: ['person', 'creature'],
  sizeM: 1.66,
  rig: 'biped',
  look: { kind: 'person', age: 'old', sex: 'female', hair: 'long', outfit: 'robe', colour: 'charcoal', hat: 'wizard' },
  voice: 'old-woman',
});

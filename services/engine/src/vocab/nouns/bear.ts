import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bear',
  names: {
    en: ['bear', 'panda', 'polar bear', 'teddy'],
    it: ['orso', 'panda', 'orsacchiotto'],
    ja: ['クマ', '熊', 'くま', 'パンダ'],
    ko: ['곰', '판다'],
    th: ['หมี', 'แพนด้า'],
    vi: ['con gấu', 'gấu', 'gấu trúc'],
    'zh-Hant': ['熊', '小熊', '熊貓'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.5,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'bear', colour: 'brown', ears: 'round', tail: 'short', snout: 0.13 },
  sounds: { call: 'growl' },
});

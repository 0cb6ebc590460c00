import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'turtle',
  names: {
    en: ['turtle', 'tortoise'],
    it: ['tartaruga', 'tartarughe'],
    ja: ['亀', 'カメ'],
    ko: ['거북이', '거북'],
    th: ['เต่า'],
    vi: ['con rùa', 'rùa'],
    'zh-Hant': ['烏龜', '海龜', '龜'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.6,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'turtle', colour: 'leaf', ears: 'none', tail: 'short', snout: 0.1 },
  sounds: { call: 'hiss' },
  home: 'beach',
});

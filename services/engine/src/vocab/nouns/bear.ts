import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bear',
  names: {
    en: ['bear'],
    it: ['orso'],
    ja: ['クマ', '熊', 'くま'],
    ko: ['곰'],
    th: ['หมี'],
    vi: ['con gấu', 'gấu'],
    'zh-Hant': ['熊', '小熊'],
  },
  near: {
    en: ['polar bear'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.5,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'bear', colour: 'brown', ears: 'round', tail: 'short', snout: 0.13 },
  sounds: { call: 'roar' },
  home: 'forest',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'pig',
  names: {
    en: ['pig', 'piglet'],
    it: ['maiale', 'maiali', 'maialino'],
    ja: ['豚', 'ブタ', '子豚'],
    ko: ['돼지', '새끼 돼지'],
    th: ['หมู'],
    vi: ['con lợn', 'con heo', 'lợn', 'heo'],
    'zh-Hant': ['豬', '小豬'],
  },
  near: {
    en: ['boar'],
    it: ['cinghiale'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.1,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'pig', colour: 'pink', ears: 'pointed', tail: 'short', snout: 0.13 },
  sounds: { call: 'oink' },
});

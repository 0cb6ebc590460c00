import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'zebra',
  names: {
    en: ['zebra'],
    it: ['zebra', 'zebre'],
    ja: ['シマウマ'],
    ko: ['얼룩말'],
    th: ['ม้าลาย'],
    vi: ['ngựa vằn'],
    'zh-Hant': ['斑馬'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.9,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'zebra', colour: 'white', ears: 'pointed', tail: 'long', snout: 0.14 },
  sounds: { call: 'neigh' },
});

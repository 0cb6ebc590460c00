import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ghost',
  names: {
    en: ['ghost', 'spirit', 'phantom'],
    it: ['fantasma', 'fantasmi', 'spettro'],
    ja: ['幽霊', 'お化け', 'おばけ'],
    ko: ['유령', '귀신'],
    th: ['ผี'],
    vi: ['con ma', 'bóng ma'],
    'zh-Hant': ['鬼魂', '幽靈', '鬼'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.6,
  rig: 'biped',
  look: { kind: 'beast', species: 'ghost', colour: 'ivory' },
  sounds: { call: 'whoosh' },
});

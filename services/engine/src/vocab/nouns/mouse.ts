import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'mouse',
  names: {
    en: ['mouse', 'mice'],
    it: ['topo', 'topi', 'topolino'],
    ja: ['ネズミ', '鼠'],
    ko: ['쥐가', '쥐는', '생쥐'],
    th: ['หนู'],
    vi: ['con chuột', 'chuột'],
    'zh-Hant': ['老鼠'],
  },
  near: {
    en: ['rat', 'hamster'],
    it: ['criceto', 'ratto'],
    ja: ['ハムスター'],
    ko: ['햄스터'],
    th: ['แฮมสเตอร์'],
    'zh-Hant': ['倉鼠'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.3,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'mouse', colour: 'grey', ears: 'round', tail: 'long', snout: 0.11 },
  sounds: { call: 'squeak' },
  home: 'kitchen',
});

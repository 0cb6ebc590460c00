import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'wolf',
  names: {
    en: ['wolf', 'wolves'],
    it: ['lupo', 'lupi'],
    ja: ['狼', 'オオカミ'],
    ko: ['늑대'],
    th: ['หมาป่า'],
    vi: ['con sói', 'chó sói', 'sói'],
    'zh-Hant': ['狼'],
  },
  near: {
    en: ['coyote', 'husky'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.15,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'wolf', colour: 'steel', ears: 'pointed', tail: 'bushy', snout: 0.15 },
  sounds: { call: 'howl' },
  home: 'forest',
});

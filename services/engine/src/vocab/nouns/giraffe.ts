import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'giraffe',
  names: {
    en: ['giraffe'],
    it: ['giraffa', 'giraffe'],
    ja: ['キリン'],
    ko: ['기린'],
    th: ['ยีราฟ'],
    vi: ['hươu cao cổ'],
    'zh-Hant': ['長頸鹿'],
  },
  is: ['animal', 'creature'],
  sizeM: 2.1,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'giraffe', colour: 'straw', ears: 'round', tail: 'tuft', snout: 0.13 },
  sounds: { call: 'snort' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'lion',
  names: {
    en: ['lion', 'lioness'],
    it: ['leone', 'leoni', 'leonessa'],
    ja: ['ライオン', '獅子'],
    ko: ['사자'],
    th: ['สิงโต'],
    vi: ['sư tử'],
    'zh-Hant': ['獅子'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.7,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'lion', colour: 'amber', ears: 'round', tail: 'tuft', snout: 0.13 },
  sounds: { call: 'roar' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rabbit',
  names: {
    en: ['rabbit', 'bunny', 'hare'],
    it: ['coniglio', 'coniglietto', 'lepre'],
    ja: ['うさぎ', 'ウサギ', '兎'],
    ko: ['토끼'],
    th: ['กระต่าย'],
    vi: ['con thỏ', 'thỏ'],
    'zh-Hant': ['兔子', '小兔', '兔'],
  },
  near: {
    en: ['squirrel', 'hedgehog', 'lizard', 'raccoon'],
    it: ['scoiattolo', 'riccio'],
    ja: ['ねずみ', 'リス'],
    ko: ['다람쥐'],
    th: ['กระรอก'],
    vi: ['con sóc'],
    'zh-Hant': ['松鼠'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.42,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'rabbit', colour: 'white', ears: 'long', tail: 'short', snout: 0.08 },
  sounds: { call: 'squeak' },
  home: 'forest',
});

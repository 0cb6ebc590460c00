import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'dinosaur',
  names: {
    en: ['dinosaur', 't-rex', 'tyrannosaurus'],
    it: ['dinosauro', 'dinosauri'],
    ja: ['恐竜', 'ティラノサウルス'],
    ko: ['공룡', '티라노사우루스'],
    th: ['ไดโนเสาร์'],
    vi: ['khủng long'],
    'zh-Hant': ['恐龍', '暴龍'],
  },
  near: {
    en: ['godzilla'],
    ja: ['ゴジラ'],
  },
  is: ['animal', 'creature'],
  sizeM: 2.9,
  rig: 'biped',
  look: { kind: 'beast', species: 'dinosaur', colour: 'leaf' },
  sounds: { call: 'bellow' },
  home: 'forest',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'panda',
  names: {
    en: ['panda'],
    it: ['panda'],
    ja: ['パンダ'],
    ko: ['판다'],
    th: ['แพนด้า'],
    vi: ['gấu trúc'],
    'zh-Hant': ['熊貓'],
  },
  near: {
    en: ['koala'],
    it: ['koala'],
    ja: ['コアラ'],
    ko: ['코알라'],
    th: ['โคอาลา'],
    vi: ['gấu koala'],
    'zh-Hant': ['無尾熊'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.3,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'panda', colour: 'white', ears: 'round', tail: 'short', snout: 0.11 },
  sounds: { call: 'bleat' },
  home: 'forest',
});

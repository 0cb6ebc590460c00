import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'penguin',
  names: {
    en: ['penguin'],
    it: ['pinguino', 'pinguini'],
    ja: ['ペンギン'],
    ko: ['펭귄'],
    th: ['เพนกวิน'],
    vi: ['chim cánh cụt'],
    'zh-Hant': ['企鵝'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.95,
  rig: 'biped',
  look: { kind: 'beast', species: 'penguin', colour: 'charcoal' },
  sounds: { call: 'honk' },
  home: 'mountain',
});

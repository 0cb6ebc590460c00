import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'fox',
  names: {
    en: ['fox'],
    it: ['volpe'],
    ja: ['キツネ', '狐', 'きつね'],
    ko: ['여우'],
    th: ['สุนัขจิ้งจอก', 'จิ้งจอก'],
    vi: ['con cáo', 'cáo'],
    'zh-Hant': ['狐狸'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.7,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'fox', colour: 'orange', ears: 'pointed', tail: 'bushy', snout: 0.16 },
  sounds: { call: 'yap' },
  home: 'forest',
});

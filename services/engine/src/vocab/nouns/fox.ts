import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'fox',
  names: {
    en: ['fox', 'wolf'],
    it: ['volpe', 'lupo'],
    ja: ['キツネ', '狐', 'きつね', 'オオカミ', '狼'],
    ko: ['여우', '늑대'],
    th: ['สุนัขจิ้งจอก', 'จิ้งจอก', 'หมาป่า'],
    vi: ['con cáo', 'cáo', 'chó sói'],
    'zh-Hant': ['狐狸', '狼'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.7,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'fox', colour: 'orange', ears: 'pointed', tail: 'bushy', snout: 0.16 },
  sounds: { call: 'yap' },
});

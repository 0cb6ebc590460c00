import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'owl',
  names: {
    en: ['owl'],
    it: ['gufo', 'gufi', 'civetta'],
    ja: ['フクロウ', '梟'],
    ko: ['부엉이', '올빼미'],
    th: ['นกฮูก'],
    vi: ['cú mèo', 'con cú'],
    'zh-Hant': ['貓頭鷹'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.45,
  rig: 'bird',
  look: { kind: 'bird', colour: 'brown', beak: 'hooked', form: 'owl' },
  sounds: { call: 'hoot' },
  home: 'forest',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'astronaut',
  names: {
    en: ['astronaut', 'spaceman', 'cosmonaut'],
    it: ['astronauta', 'cosmonauta'],
    ja: ['宇宙飛行士'],
    ko: ['우주비행사', '우주 비행사', '우주인'],
    th: ['นักบินอวกาศ'],
    vi: ['phi hành gia'],
    'zh-Hant': ['太空人', '宇航員', '航天員'],
  },
  is: ['person', 'creature'],
  sizeM: 1.8,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'spacesuit', colour: 'white' },
  voice: 'man',
  home: 'moon',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'monkey',
  names: {
    en: ['monkey'],
    it: ['scimmia', 'scimmie'],
    ja: ['猿', 'サル', 'お猿'],
    ko: ['원숭이'],
    th: ['ลิง'],
    vi: ['con khỉ'],
    'zh-Hant': ['猴子'],
  },
  near: {
    en: ['gorilla', 'chimpanzee', 'chimp', 'ape', 'orangutan'],
    it: ['gorilla', 'scimpanzé'],
    ja: ['ゴリラ'],
    ko: ['고릴라', '침팬지'],
    th: ['กอริลลา'],
    vi: ['khỉ', 'khỉ đột'],
    'zh-Hant': ['猩猩'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.05,
  rig: 'biped',
  look: { kind: 'beast', species: 'monkey', colour: 'brown' },
  sounds: { call: 'chatter' },
  home: 'forest',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'queen',
  names: {
    en: ['queen'],
    it: ['regina'],
    ja: ['女王', '王妃'],
    ko: ['여왕', '왕비'],
    th: ['ราชินี'],
    vi: ['nữ hoàng', 'hoàng hậu'],
    'zh-Hant': ['女王', '皇后'],
  },
  is: ['person', 'creature'],
  sizeM: 1.7,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'adult',
    sex: 'female',
    hair: 'bun',
    outfit: 'robe',
    colour: 'purple',
    hat: 'crown',
    cape: 'crimson',
  },
  voice: 'woman',
});

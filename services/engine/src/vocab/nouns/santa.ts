import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'santa',
  names: {
    en: ['santa', 'santa claus', 'father christmas'],
    it: ['babbo natale'],
    ja: ['サンタ', 'サンタクロース'],
    ko: ['산타', '산타클로스'],
    th: ['ซานตาคลอส', 'ซานต้า'],
    vi: ['ông già noel'],
    'zh-Hant': ['聖誕老人'],
  },
  is: ['person', 'creature'],
  sizeM: 1.74,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'old',
    sex: 'male',
    hair: 'short',
    outfit: 'uniform',
    colour: 'red',
    hat: 'santa',
    beard: 'long',
  },
  voice: 'old-man',
});

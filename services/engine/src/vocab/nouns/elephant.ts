import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'elephant',
  names: {
    en: ['elephant'],
    it: ['elefante', 'elefanti'],
    ja: ['象', 'ゾウ'],
    ko: ['코끼리'],
    th: ['ช้าง'],
    vi: ['con voi', 'voi'],
    'zh-Hant': ['大象'],
  },
  near: {
    en: ['mammoth', 'rhino', 'rhinoceros', 'hippo', 'hippopotamus'],
    it: ['rinoceronte', 'ippopotamo'],
    ja: ['サイ', 'カバ'],
    ko: ['코뿔소', '하마'],
    th: ['แรด'],
    vi: ['tê giác', 'hà mã'],
    'zh-Hant': ['犀牛', '河馬'],
  },
  is: ['animal', 'creature'],
  sizeM: 3.0,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'elephant', colour: 'grey', ears: 'flap', tail: 'tuft', snout: 0.11 },
  sounds: { call: 'blare' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'woman',
  names: {
    en: ['woman', 'lady', 'mother', 'mom', 'mum', 'wife', 'girlfriend'],
    it: ['donna', 'signora', 'madre', 'mamma', 'moglie', 'fidanzata'],
    ja: ['女の人', '女性', '女', 'お母さん', '母', 'おばさん'],
    ko: ['여자', '여성', '여인', '아주머니', '어머니', '엄마'],
    th: ['ผู้หญิง', 'หญิงสาว', 'หญิง', 'แม่'],
    vi: ['người phụ nữ', 'phụ nữ', 'cô gái trẻ', 'cô ấy', 'mẹ'],
    'zh-Hant': ['女人', '女子', '女士', '小姐', '媽媽', '母親', '阿姨'],
  },
  near: {
    en: ['businesswoman'],
  },
  is: ['person', 'creature'],
  sizeM: 1.66,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'long', outfit: 'casual', colour: 'red' },
  voice: 'woman',
});

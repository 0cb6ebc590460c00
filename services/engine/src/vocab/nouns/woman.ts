import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'woman',
  names: {
    en: ['woman', 'lady', 'mother', 'mom', 'mum', 'wife', 'girlfriend', 'queen', 'princess', 'businesswoman'],
    it: ['donna', 'signora', 'madre', 'mamma', 'moglie', 'fidanzata', 'regina', 'principessa'],
    ja: ['女の人', '女性', '女', 'お母さん', '母', 'おばさん', '王女', 'お姫様', '女王'],
    ko: ['여자', '여성', '여인', '아주머니', '어머니', '엄마', '공주', '여왕'],
    th: ['ผู้หญิง', 'หญิงสาว', 'หญิง', 'แม่'],
    vi: ['người phụ nữ', 'phụ nữ', 'cô gái trẻ', 'cô ấy', 'mẹ', 'công chúa'],
    'zh-Hant': ['女人', '女子', '女士', '小姐', '媽媽', '母親', '阿姨', '公主', '女王'],
  },
  is: ['person', 'creature'],
  sizeM: 1.66,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'long', outfit: 'casual', colour: 'red' },
  voice: 'woman',
});

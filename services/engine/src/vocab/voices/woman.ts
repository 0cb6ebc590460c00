import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'woman',
  names: {
    en: ["woman's voice"],
    it: ['voce di donna'],
    ja: ['女性の声'],
    ko: ['여자 목소리'],
    th: ['เสียงผู้หญิง'],
    vi: ['giọng nữ'],
    'zh-Hant': ['女聲'],
  },
  flite: 'slt',
  pitchHz: 178,
  formants: 1,
  stretch: 1,
});

import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'boy',
  names: {
    en: ["boy's voice"],
    it: ['voce di bambino'],
    ja: ['男の子の声'],
    ko: ['소년 목소리'],
    th: ['เสียงเด็กชาย'],
    vi: ['giọng bé trai'],
    'zh-Hant': ['男孩的聲音'],
  },
  flite: 'slt',
  pitchHz: 225,
  formants: 1.13,
  stretch: 0.95,
});

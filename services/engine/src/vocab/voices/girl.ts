import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'girl',
  names: {
    en: ["girl's voice"],
    it: ['voce di bambina'],
    ja: ['女の子の声'],
    ko: ['소녀 목소리'],
    th: ['เสียงเด็กหญิง'],
    vi: ['giọng bé gái'],
    'zh-Hant': ['女孩的聲音'],
  },
  flite: 'slt',
  pitchHz: 245,
  formants: 1.19,
  stretch: 0.98,
});

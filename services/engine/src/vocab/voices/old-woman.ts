import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'old-woman',
  names: {
    en: ["old woman's voice"],
    it: ['voce di anziana'],
    ja: ['おばあさんの声'],
    ko: ['할머니 목소리'],
    th: ['เสียงหญิงชรา'],
    vi: ['giọng bà già'],
    'zh-Hant': ['老婦人的聲音'],
  },
  flite: 'slt',
  pitchHz: 150,
  formants: 0.95,
  stretch: 1.22,
});

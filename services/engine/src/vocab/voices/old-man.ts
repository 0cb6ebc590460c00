import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'old-man',
  names: {
    en: ["old man's voice"],
    it: ['voce di anziano'],
    ja: ['老人の声'],
    ko: ['할아버지 목소리'],
    th: ['เสียงชายชรา'],
    vi: ['giọng ông già'],
    'zh-Hant': ['老人的聲音'],
  },
  flite: 'awb',
  pitchHz: 98,
  formants: 0.95,
  stretch: 1.18,
});

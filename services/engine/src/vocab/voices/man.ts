import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'man',
  names: {
    en: ["man's voice"],
    it: ["voce d'uomo"],
    ja: ['男性の声'],
    ko: ['남자 목소리'],
    th: ['เสียงผู้ชาย'],
    vi: ['giọng nam'],
    'zh-Hant': ['男聲'],
  },
  flite: 'rms',
  pitchHz: 105,
  formants: 1,
  stretch: 1,
});

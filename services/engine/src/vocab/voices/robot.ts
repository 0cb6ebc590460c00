import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'robot',
  names: {
    en: ['robot voice'],
    it: ['voce di robot'],
    ja: ['ロボットの声'],
    ko: ['로봇 목소리'],
    th: ['เสียงหุ่นยนต์'],
    vi: ['giọng người máy'],
    'zh-Hant': ['機器人的聲音'],
  },
  flite: 'kal16',
  pitchHz: 95,
  formants: 0.93,
  stretch: 1.05,
});

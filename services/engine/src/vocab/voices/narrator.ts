import { defineVoice } from '../define.ts';

export default defineVoice({
  id: 'narrator',
  names: {
    en: ['narrator', 'voice-over'],
    it: ['narratore', 'voce narrante'],
    ja: ['ナレーター'],
    ko: ['내레이터', '해설자'],
    th: ['ผู้บรรยาย'],
    vi: ['người dẫn chuyện'],
    'zh-Hant': ['旁白'],
  },
  flite: 'awb',
  pitchHz: 112,
  formants: 0.98,
  stretch: 1.04,
});

import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'close-up',
  names: {
    en: [
      'close-up shot',
      'close-up',
      'close up',
      'closeup',
      'extreme close-up',
      'close-up of',
      'closeup shot',
      'macro shot',
    ],
    it: ['primo piano', 'primissimo piano', 'inquadratura ravvicinata'],
    ja: ['クローズアップ', '接写', 'アップで', 'アップの映像'],
    ko: ['클로즈업', '클로즈 업', '접사'],
    th: ['ภาพระยะใกล้', 'โคลสอัพ', 'โคลสอัป', 'ถ่ายใกล้'],
    vi: ['cận cảnh', 'quay cận'],
    'zh-Hant': ['特寫鏡頭', '特寫', '近景'],
  },
  framing: 'close-up',
  drawn: true,
});

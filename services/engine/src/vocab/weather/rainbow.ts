import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'rainbow',
  names: {
    en: ['rainbow'],
    it: ['arcobaleno'],
    ja: ['虹'],
    ko: ['무지개'],
    th: ['รุ้งกินน้ำ', 'สายรุ้ง'],
    vi: ['cầu vồng'],
    'zh-Hant': ['彩虹'],
  },
  look: { rain: 0, snow: 0, fog: 0.05, cloud: 0.4, dim: 0, rainbow: 1 },
  windMps: 1,
  ambience: {},
});

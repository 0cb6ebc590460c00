import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'hail',
  names: {
    en: ['hail', 'hailstorm', 'hailstones', 'hailing'],
    it: ['grandine', 'grandinata', 'grandina'],
    ja: ['雹', 'ひょう', 'あられ'],
    ko: ['우박'],
    th: ['ลูกเห็บ'],
    vi: ['mưa đá'],
    'zh-Hant': ['冰雹'],
  },
  look: { rain: 0.15, snow: 0, fog: 0.15, cloud: 0.95, dim: 0.5, hail: 0.9 },
  windMps: 3,
  ambience: { hail: 0.8, wind: 0.2 },
});

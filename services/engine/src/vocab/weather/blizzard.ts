import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'blizzard',
  names: {
    en: ['blizzard', 'snowstorm', 'snow storm'],
    it: ['bufera', 'bufera di neve', 'tormenta'],
    ja: ['吹雪'],
    ko: ['눈보라'],
    th: ['พายุหิมะ'],
    vi: ['bão tuyết'],
    'zh-Hant': ['暴風雪'],
  },
  look: { rain: 0, snow: 1, fog: 0.34, cloud: 1, dim: 0.5 },
  windMps: 10,
  ambience: { wind: 0.9 },
});

import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'fog',
  names: {
    en: ['fog', 'foggy', 'mist', 'misty', 'haze', 'hazy'],
    it: ['nebbia', 'nebbioso', 'foschia'],
    ja: ['霧', 'もや', '霧の中'],
    ko: ['안개'],
    th: ['หมอก'],
    vi: ['sương mù'],
    'zh-Hant': ['大霧', '霧氣', '起霧', '霧'],
  },
  look: { rain: 0, snow: 0, fog: 0.85, cloud: 0.82, dim: 0.12 },
  windMps: 0.4,
  ambience: { wind: 0.06 },
});

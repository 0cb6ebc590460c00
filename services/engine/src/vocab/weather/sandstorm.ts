import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'sandstorm',
  names: {
    en: ['sandstorm', 'sand storm', 'dust storm'],
    it: ['tempesta di sabbia', 'tempesta di polvere'],
    ja: ['砂嵐'],
    ko: ['모래폭풍', '모래바람'],
    th: ['พายุทราย'],
    vi: ['bão cát'],
    'zh-Hant': ['沙塵暴', '沙暴'],
  },
  look: { rain: 0, snow: 0, fog: 0.3, cloud: 0.4, dim: 0.3, sand: 0.9 },
  windMps: 9,
  ambience: { wind: 0.85 },
});

import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'snow',
  names: {
    en: ['snow', 'snowing', 'snowy', 'snowfall', 'blizzard', 'snows'],
    it: ['neve', 'nevica', 'nevoso', 'nevicata', 'bufera', 'nevicando'],
    ja: ['雪が', '雪の', '雪', '吹雪', '降雪'],
    ko: ['눈이 내리', '눈이 오', '눈 내리는', '눈 오는', '눈보라', '함박눈'],
    th: ['หิมะตก'],
    vi: ['tuyết rơi', 'trời tuyết', 'bão tuyết'],
    'zh-Hant': ['下雪', '雪天', '雪中', '飄雪', '暴風雪'],
  },
  look: { rain: 0, snow: 0.75, fog: 0.2, cloud: 0.85, dim: 0.12 },
  windMps: 1.2,
  ambience: { wind: 0.2 },
});

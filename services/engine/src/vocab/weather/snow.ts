import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'snow',
  names: {
    en: ['snow', 'snowing', 'snowy', 'snowfall', 'snows'],
    it: ['neve', 'nevica', 'nevoso', 'nevicata', 'nevicando'],
    ja: ['雪が', '雪の', '雪', '降雪'],
    ko: ['눈 덮인', '눈 속', '눈밭', '눈 내리는', '눈이 내리', '눈이 오', '눈 내리는', '눈 오는', '함박눈'],
    th: ['หิมะตก'],
    vi: ['tuyết rơi', 'trời tuyết'],
    'zh-Hant': ['雪地裡', '雪地', '雪中', '下雪', '雪天', '雪中', '飄雪'],
  },
  look: { rain: 0, snow: 0.75, fog: 0.22, cloud: 0.85, dim: 0.16 },
  windMps: 1.2,
  ambience: { wind: 0.2 },
});

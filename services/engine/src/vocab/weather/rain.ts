import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'rain',
  names: {
    en: ['rain', 'rainy', 'raining', 'drizzle', 'downpour', 'rains'],
    it: ['pioggia', 'piove', 'piovoso', 'pioggerella', 'acquazzone', 'piovendo'],
    ja: ['雨', '大雨', '小雨', '雨降り'],
    ko: ['비가', '빗속', '비 오는', '비오는', '이슬비', '소나기'],
    th: ['ฝนตก', 'ฝน'],
    vi: ['mưa', 'trời mưa', 'cơn mưa'],
    'zh-Hant': ['下雨', '雨天', '雨中', '大雨', '小雨', '雨'],
  },
  look: { rain: 0.7, snow: 0, fog: 0.08, cloud: 0.95, dim: 0.48 },
  windMps: 1.5,
  ambience: { rain: 0.75, wind: 0.1 },
});

import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'storm',
  names: {
    en: ['storm', 'stormy', 'thunderstorm', 'thunder', 'lightning'],
    it: ['tempesta', 'temporale', 'tuoni', 'fulmini', 'tempestoso'],
    ja: ['嵐', '雷雨', '雷', '稲妻', '暴風雨'],
    ko: ['폭풍', '뇌우', '천둥', '번개'],
    th: ['พายุ', 'ฟ้าร้อง', 'ฟ้าผ่า', 'ฟ้าแลบ'],
    vi: ['bão', 'giông bão', 'sấm sét', 'sấm chớp'],
    'zh-Hant': ['暴風雨', '雷雨', '打雷', '閃電', '風暴'],
  },
  look: { rain: 0.95, snow: 0, fog: 0.04, cloud: 1, dim: 0.85 },
  windMps: 8,
  ambience: { rain: 0.9, wind: 0.6 },
  lightning: 14,
});

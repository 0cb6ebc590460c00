import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'cloudy',
  names: {
    en: ['cloudy', 'overcast', 'grey sky', 'gray sky'],
    it: ['nuvoloso', 'coperto', 'cielo grigio'],
    ja: ['曇り', '曇天', 'くもり'],
    ko: ['흐린', '구름 낀'],
    th: ['เมฆครึ้ม', 'มีเมฆ'],
    vi: ['nhiều mây', 'âm u'],
    'zh-Hant': ['多雲', '陰天', '烏雲'],
  },
  look: { rain: 0, snow: 0, fog: 0.1, cloud: 0.85, dim: 0.22 },
  windMps: 1.5,
  ambience: { wind: 0.12 },
});

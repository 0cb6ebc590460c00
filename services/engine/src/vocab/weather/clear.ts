import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'clear',
  names: {
    en: ['sunny', 'clear sky', 'sunshine', 'clear weather', 'blue sky', 'sun'],
    it: ['soleggiato', 'sereno', 'cielo sereno', 'pieno di sole', 'sole'],
    ja: ['晴れ', '快晴', '青空', '晴天'],
    ko: ['맑은', '화창한', '햇살'],
    th: ['แดดจ้า', 'ท้องฟ้าแจ่มใส', 'แดดออก'],
    vi: ['trời nắng', 'nắng', 'trời quang'],
    'zh-Hant': ['晴天', '晴朗', '陽光', '藍天'],
  },
  look: { rain: 0, snow: 0, fog: 0, cloud: 0.15, dim: 0 },
  windMps: 0,
  ambience: {},
});

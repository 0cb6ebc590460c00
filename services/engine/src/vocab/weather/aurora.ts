import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'aurora',
  names: {
    en: ['northern lights', 'aurora borealis', 'polar lights'],
    it: ['aurora boreale', 'luci del nord'],
    ja: ['オーロラ'],
    ko: ['오로라'],
    th: ['แสงเหนือ'],
    vi: ['cực quang'],
    'zh-Hant': ['極光', '北極光'],
  },
  look: { rain: 0, snow: 0, fog: 0, cloud: 0.05, dim: 0, aurora: 1 },
  windMps: 0.5,
  hour: 'night',
  ambience: { wind: 0.15 },
});

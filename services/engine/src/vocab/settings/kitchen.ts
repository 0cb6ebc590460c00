import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'kitchen',
  names: {
    en: ['kitchen', 'restaurant', 'café', 'cafe', 'diner'],
    it: ['cucina', 'ristorante', 'bar', 'caffetteria'],
    ja: ['台所', 'キッチン', '厨房', 'レストラン', 'カフェ'],
    ko: ['부엌', '주방', '식당', '카페'],
    th: ['ห้องครัว', 'ครัว', 'ร้านอาหาร', 'คาเฟ่'],
    vi: ['nhà bếp', 'bếp', 'nhà hàng', 'quán cà phê'],
    'zh-Hant': ['廚房', '厨房', '餐廳', '咖啡館', '咖啡廳'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: ['wall', 'kitchen-window', 'shelves', 'counter', 'tiles', 'pot-steam', 'motes'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 3.5,
  },
  ground: 'stone',
  ambience: { room: 0.25, hum: 0.2 },
  room: { seconds: 0.5, wet: 0.12 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

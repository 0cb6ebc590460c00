import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'cafe',
  names: {
    en: ['café', 'cafe', 'restaurant', 'diner', 'coffee shop', 'bistro', 'pizzeria'],
    it: ['caffè', 'caffetteria', 'ristorante', 'bar', 'trattoria', 'pizzeria'],
    ja: ['カフェ', '喫茶店', 'レストラン', '食堂'],
    ko: ['카페', '식당', '레스토랑', '커피숍'],
    th: ['คาเฟ่', 'ร้านกาแฟ', 'ร้านอาหาร'],
    vi: ['quán cà phê', 'nhà hàng', 'tiệm cà phê'],
    'zh-Hant': ['咖啡館', '咖啡廳', '咖啡店', '餐廳', '飯館'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: [
      'brick-wall',
      'shop-window',
      'coffee-bar',
      'pendants',
      'boards',
      'bokeh',
      'coffee-steam',
      'guests',
      'sunbeams',
      'motes',
      'front-leaves',
    ],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { crowd: 0.16, room: 0.2, dishes: 0.22 },
  room: { seconds: 0.55, wet: 0.12 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

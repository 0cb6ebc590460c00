import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'library',
  names: {
    en: ['library', 'bookshop', 'bookstore'],
    it: ['biblioteca', 'libreria'],
    ja: ['図書館', '書店', '本屋', '書斎'],
    ko: ['도서관', '서점', '책방'],
    th: ['ห้องสมุด', 'ร้านหนังสือ'],
    vi: ['thư viện', 'hiệu sách'],
    'zh-Hant': ['圖書館', '圖書室', '書店', '書房'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: ['wall', 'arched-windows', 'bookcases', 'reading-tables', 'carpet', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 3.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3, clock: 0.14 },
  room: { seconds: 0.6, wet: 0.1 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

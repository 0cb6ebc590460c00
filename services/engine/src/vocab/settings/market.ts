import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'market',
  names: {
    en: ['market', 'marketplace', 'bazaar', 'town square', 'plaza'],
    it: ['mercato', 'bazar', 'fiera', 'piazza'],
    ja: ['市場', 'マーケット', 'バザール', '広場', '祭り'],
    ko: ['시장', '장터', '광장', '축제'],
    th: ['ตลาด', 'งานวัด', 'จัตุรัส'],
    vi: ['chợ', 'hội chợ', 'quảng trường'],
    'zh-Hant': ['市場', '集市', '市集', '夜市', '廣場'],
  },
  look: {
    kind: 'street',
    palette: 'warm',
    layers: [
      'skyline',
      'houses',
      'stalls',
      'cobbles',
      'bunting',
      'bokeh',
      'platform-walkers',
      'birds',
      'motes',
      'front-leaves',
    ],
    indoors: false,
    floorM: 9,
  },
  ground: 'stone',
  ambience: { crowd: 0.3, dishes: 0.05, birds: 0.1 },
  room: { seconds: 0.5, wet: 0.05 },
  alive: [
    { noun: 'dog', verb: 'walk' },
    { noun: 'bird', verb: 'fly' },
  ],
});

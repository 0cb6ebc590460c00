import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'rooftop',
  names: {
    en: ['rooftop', 'roof', 'roof terrace', 'skyscraper', 'city skyline', 'skyline'],
    it: ['tetto', 'terrazza', 'grattacielo', 'skyline'],
    ja: ['屋上', '屋根の上', '摩天楼', '高層ビル'],
    ko: ['옥상', '지붕', '고층 빌딩'],
    th: ['ดาดฟ้า', 'ตึกสูง', 'หลังคา'],
    vi: ['sân thượng', 'mái nhà', 'tòa nhà chọc trời'],
    'zh-Hant': ['屋頂', '天台', '頂樓', '摩天大樓'],
  },
  look: {
    kind: 'street',
    palette: 'dusk',
    layers: [
      'low-skyline',
      'chimney-smoke',
      'city-lights',
      'parapet',
      'boards',
      'bokeh',
      'birds',
      'motes',
      'front-leaves',
    ],
    indoors: false,
    floorM: 5.6,
  },
  ground: 'stone',
  ambience: { traffic: 0.25, wind: 0.3 },
  room: { seconds: 0.3, wet: 0.02 },
  alive: [
    { noun: 'woman', verb: 'dance' },
    { noun: 'bird', verb: 'fly' },
  ],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'beach',
  names: {
    en: ['beach', 'shore', 'seaside', 'coast', 'seashore'],
    it: ['spiaggia', 'riva del mare', 'costa'],
    ja: ['海辺', '浜辺', 'ビーチ', '砂浜', '海岸'],
    ko: ['해변', '바닷가', '해안', '모래사장'],
    th: ['ชายหาด', 'หาดทราย', 'ริมทะเล'],
    vi: ['bãi biển', 'bờ biển'],
    'zh-Hant': ['海灘', '海滩', '沙灘', '海邊', '海岸'],
  },
  look: {
    kind: 'shore',
    palette: 'sand',
    layers: ['palms', 'dunes', 'gulls', 'motes', 'front-dune-grass'],
    indoors: false,
  },
  ground: 'sand',
  ambience: { waves: 0.6, wind: 0.25 },
  room: { seconds: 0.2, wet: 0.02 },
  alive: [
    { noun: 'bird', verb: 'fly' },
    { noun: 'child', verb: 'run' },
  ],
});

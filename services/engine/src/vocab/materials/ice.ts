import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'ice',
  names: {
    en: ['ice', 'icy', 'frozen'],
    it: ['ghiaccio', 'di ghiaccio'],
    ja: ['氷'],
    ko: ['얼음'],
    th: ['น้ำแข็ง'],
    vi: ['băng', 'nước đá'],
    'zh-Hant': ['冰', '冰塊'],
  },
  densityKgM3: 920,
  restitution: 0.4,
  floorRestitution: 0.85,
  friction: 0.05,
  modes: [
    [780, 0.16, 0.8],
    [1620, 0.12, 1],
    [2950, 0.09, 0.6],
    [4800, 0.06, 0.3],
  ],
  hardness: 0.85,
  roughness: 0.06,
});

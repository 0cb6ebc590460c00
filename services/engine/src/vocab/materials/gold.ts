import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'gold',
  names: {
    en: ['gold', 'golden'],
    it: ['oro', "d'oro", 'dorato'],
    ja: ['金の', '黄金'],
    ko: ['황금', '금으로'],
    th: ['ทองคำ'],
    vi: ['bằng vàng'],
    'zh-Hant': ['黃金', '金製'],
  },
  densityKgM3: 19300,
  restitution: 0.35,
  floorRestitution: 0.8,
  friction: 0.4,
  modes: [
    [310, 1.2, 0.8],
    [840, 1.0, 1],
    [1650, 0.8, 0.6],
    [2750, 0.5, 0.4],
  ],
  hardness: 0.8,
  roughness: 0.15,
});

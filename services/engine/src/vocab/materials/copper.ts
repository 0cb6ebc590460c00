import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'copper',
  names: {
    en: ['copper', 'bronze', 'brass'],
    it: ['rame', 'di rame', 'bronzo', 'ottone'],
    ja: ['銅製', '青銅', '真鍮'],
    ko: ['구리', '청동', '황동'],
    th: ['ทองแดง', 'ทองเหลือง'],
    vi: ['bằng đồng', 'đồng thau'],
    'zh-Hant': ['銅製', '青銅', '黃銅'],
  },
  densityKgM3: 8700,
  restitution: 0.45,
  floorRestitution: 0.8,
  friction: 0.4,
  modes: [
    [430, 0.9, 0.9],
    [1010, 0.8, 1],
    [1720, 0.65, 0.7],
    [2790, 0.45, 0.45],
    [4150, 0.3, 0.25],
  ],
  hardness: 0.85,
  roughness: 0.15,
});

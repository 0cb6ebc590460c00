import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'water',
  names: {
    en: ['water', 'liquid'],
    it: ['acqua'],
    ja: ['水'],
    ko: ['물'],
    th: ['น้ำ'],
    vi: ['nước'],
    'zh-Hant': ['水'],
  },
  densityKgM3: 1000,
  restitution: 0.05,
  floorRestitution: 0.1,
  friction: 0.05,
  modes: [
    [310, 0.09, 0.7],
    [620, 0.07, 1],
    [1250, 0.05, 0.5],
  ],
  hardness: 0.2,
  roughness: 0.5,
});

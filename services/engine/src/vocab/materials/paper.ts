import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'paper',
  names: {
    en: ['paper', 'origami'],
    it: ['carta', 'di carta'],
    ja: ['紙', '紙製', '折り紙'],
    ko: ['종이'],
    th: ['กระดาษ'],
    vi: ['giấy', 'bằng giấy'],
    'zh-Hant': ['紙', '紙製', '纸'],
  },
  densityKgM3: 250,
  restitution: 0.2,
  floorRestitution: 0.5,
  friction: 0.6,
  modes: [
    [240, 0.03, 1],
    [900, 0.03, 0.6],
    [2600, 0.02, 0.4],
  ],
  hardness: 0.25,
  roughness: 0.3,
});

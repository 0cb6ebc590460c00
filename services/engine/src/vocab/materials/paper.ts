import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'paper',
  names: {
    en: ['paper', 'cardboard', 'origami'],
    it: ['carta', 'di carta', 'cartone'],
    ja: ['紙', '紙製', '段ボール', '折り紙'],
    ko: ['종이', '골판지'],
    th: ['กระดาษ'],
    vi: ['giấy', 'bằng giấy', 'bìa cứng'],
    'zh-Hant': ['紙', '紙製', '紙板', '纸'],
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

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'wood',
  names: {
    en: ['wood', 'wooden'],
    it: ['legno', 'di legno'],
    ja: ['木製', '木の', '木材'],
    ko: ['나무로 된', '나무로 만든', '목재', '목제'],
    th: ['ไม้'],
    vi: ['gỗ', 'bằng gỗ'],
    'zh-Hant': ['木製', '木頭', '木头', '木質'],
  },
  densityKgM3: 650,
  restitution: 0.45,
  floorRestitution: 0.86,
  friction: 0.55,
  modes: [
    [210, 0.14, 0.8],
    [480, 0.11, 1],
    [930, 0.09, 0.6],
    [1650, 0.06, 0.35],
    [2700, 0.04, 0.2],
  ],
  hardness: 0.6,
  roughness: 0.3,
});

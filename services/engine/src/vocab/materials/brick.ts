import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'brick',
  names: {
    en: ['brick'],
    it: ['di mattoni', 'in mattoni'],
    ja: ['レンガ造り', '煉瓦造り'],
    ko: ['벽돌로 된', '벽돌로 만든'],
    th: ['อิฐก่อ'],
    vi: ['bằng gạch'],
    'zh-Hant': ['磚造', '紅磚'],
  },
  densityKgM3: 1900,
  restitution: 0.35,
  floorRestitution: 0.85,
  friction: 0.7,
  modes: [
    [390, 0.05, 0.7],
    [870, 0.05, 1],
    [1650, 0.04, 0.5],
    [2900, 0.025, 0.3],
  ],
  hardness: 0.78,
  roughness: 0.48,
});

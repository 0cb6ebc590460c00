import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'stone',
  names: {
    en: ['stone', 'rocky', 'marble', 'granite'],
    it: ['pietra', 'di pietra', 'marmo'],
    ja: ['石の', '石造り', '大理石'],
    ko: ['돌로 된', '대리석', '석재'],
    th: ['หินอ่อน', 'หินแกรนิต'],
    vi: ['bằng đá', 'đá cẩm thạch'],
    'zh-Hant': ['石頭的', '大理石', '石製'],
  },
  densityKgM3: 2400,
  restitution: 0.4,
  floorRestitution: 0.9,
  friction: 0.75,
  modes: [
    [330, 0.06, 0.6],
    [820, 0.06, 1],
    [1700, 0.05, 0.6],
    [3200, 0.03, 0.35],
  ],
  hardness: 0.8,
  roughness: 0.4,
});

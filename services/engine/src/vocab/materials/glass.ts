import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'glass',
  names: {
    en: ['glass', 'crystal'],
    it: ['vetro', 'di vetro', 'cristallo'],
    ja: ['ガラス', '硝子'],
    ko: ['유리', '유리로 된'],
    th: ['แก้วใส', 'กระจก'],
    vi: ['thủy tinh', 'bằng kính'],
    'zh-Hant': ['玻璃', '水晶'],
  },
  densityKgM3: 2500,
  restitution: 0.55,
  floorRestitution: 0.85,
  friction: 0.35,
  modes: [
    [1350, 0.45, 0.7],
    [2900, 0.4, 1],
    [4650, 0.3, 0.7],
    [6900, 0.2, 0.4],
    [9200, 0.12, 0.2],
  ],
  hardness: 1,
  roughness: 0.08,
});

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'metal',
  names: {
    en: ['metal', 'iron', 'steel', 'metallic', 'tin'],
    it: ['metallo', 'di metallo', 'ferro', 'acciaio'],
    ja: ['金属', '鉄', '鋼'],
    ko: ['금속', '철제', '쇠', '강철'],
    th: ['โลหะ', 'เหล็ก'],
    vi: ['kim loại', 'sắt', 'thép'],
    'zh-Hant': ['金屬', '金属', '鐵', '铁', '鋼'],
  },
  densityKgM3: 7800,
  restitution: 0.5,
  floorRestitution: 0.85,
  friction: 0.4,
  modes: [
    [420, 1.4, 0.7],
    [1130, 1.1, 1],
    [2190, 0.8, 0.7],
    [3610, 0.6, 0.45],
    [5280, 0.4, 0.3],
  ],
  hardness: 0.9,
  roughness: 0.18,
});

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'cloth',
  names: {
    en: ['cloth', 'fabric', 'plush', 'velvet', 'stuffed'],
    it: ['stoffa', 'di stoffa', 'tessuto', 'peluche', 'velluto'],
    ja: ['布', '布製', 'ぬいぐるみ', '毛糸'],
    ko: ['천으로 된', '헝겊', '봉제'],
    th: ['ผ้า', 'กำมะหยี่'],
    vi: ['vải', 'bằng vải', 'len', 'nhung'],
    'zh-Hant': ['布', '布料', '布製', '絨毛'],
  },
  densityKgM3: 300,
  restitution: 0.12,
  floorRestitution: 0.35,
  friction: 0.9,
  modes: [
    [90, 0.05, 1],
    [170, 0.03, 0.4],
  ],
  hardness: 0.05,
  roughness: 0.25,
});

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'earth',
  names: {
    en: ['earth', 'soil', 'mud', 'muddy'],
    it: ['terra', 'argilla', 'fango'],
    ja: ['土', '泥', '粘土'],
    ko: ['흙', '진흙', '점토'],
    th: ['ดินเหนียว', 'โคลน'],
    vi: ['bùn', 'đất sét'],
    'zh-Hant': ['泥土', '黏土', '泥巴'],
  },
  densityKgM3: 1700,
  restitution: 0.2,
  floorRestitution: 0.6,
  friction: 0.8,
  modes: [
    [100, 0.06, 1],
    [240, 0.04, 0.5],
    [560, 0.02, 0.2],
  ],
  hardness: 0.2,
  roughness: 0.6,
});

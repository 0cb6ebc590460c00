import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'plastic',
  names: {
    en: ['plastic'],
    it: ['plastica', 'di plastica'],
    ja: ['プラスチック', 'ビニール'],
    ko: ['플라스틱', '비닐'],
    th: ['พลาสติก'],
    vi: ['nhựa', 'bằng nhựa'],
    'zh-Hant': ['塑膠', '塑料'],
  },
  densityKgM3: 950,
  restitution: 0.55,
  floorRestitution: 0.7,
  friction: 0.45,
  modes: [
    [310, 0.09, 1],
    [640, 0.07, 0.7],
    [1240, 0.05, 0.4],
    [2100, 0.04, 0.2],
  ],
  hardness: 0.55,
  roughness: 0.15,
});

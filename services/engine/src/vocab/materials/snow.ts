import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'snow',
  names: {
    en: ['snow', 'snowy'],
    it: ['neve', 'di neve'],
    ja: ['雪'],
    ko: ['눈으로 된', '눈덩이'],
    th: ['หิมะ'],
    vi: ['tuyết'],
    'zh-Hant': ['雪'],
  },
  densityKgM3: 300,
  restitution: 0.05,
  floorRestitution: 0.15,
  friction: 0.5,
  modes: [
    [120, 0.04, 1],
    [420, 0.02, 0.3],
  ],
  hardness: 0.05,
  roughness: 0.7,
});

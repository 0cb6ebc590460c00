import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'grass',
  names: {
    en: ['grass', 'grassy'],
    it: ['erba', 'di erba'],
    ja: ['草', '芝生'],
    ko: ['풀', '잔디'],
    th: ['หญ้า'],
    vi: ['cỏ'],
    'zh-Hant': ['草', '草坪'],
  },
  densityKgM3: 400,
  restitution: 0.1,
  floorRestitution: 0.55,
  friction: 0.7,
  modes: [
    [105, 0.05, 1],
    [230, 0.03, 0.4],
  ],
  hardness: 0.1,
  roughness: 0.6,
});

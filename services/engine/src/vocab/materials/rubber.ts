import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'rubber',
  names: {
    en: ['rubber'],
    it: ['gomma', 'di gomma'],
    ja: ['ゴム'],
    ko: ['고무'],
    th: ['ยาง'],
    vi: ['cao su'],
    'zh-Hant': ['橡膠', '橡胶'],
  },
  densityKgM3: 1100,
  restitution: 0.8,
  floorRestitution: 0.8,
  friction: 0.8,
  modes: [
    [96, 0.16, 1],
    [212, 0.1, 0.5],
    [520, 0.07, 0.3],
    [1150, 0.05, 0.14],
  ],
  hardness: 0.35,
  roughness: 0.12,
});

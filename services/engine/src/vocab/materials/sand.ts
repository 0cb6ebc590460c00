import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'sand',
  names: {
    en: ['sand', 'sandy'],
    it: ['sabbia', 'di sabbia'],
    ja: ['砂'],
    ko: ['모래'],
    th: ['ทราย'],
    vi: ['cát'],
    'zh-Hant': ['沙子', '沙'],
  },
  densityKgM3: 1600,
  restitution: 0.05,
  floorRestitution: 0.18,
  friction: 0.8,
  modes: [
    [110, 0.03, 1],
    [600, 0.02, 0.3],
  ],
  hardness: 0.1,
  roughness: 0.8,
});

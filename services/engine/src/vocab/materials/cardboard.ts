import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'cardboard',
  names: {
    en: ['cardboard', 'carton'],
    it: ['cartone', 'di cartone'],
    ja: ['段ボール', 'ダンボール'],
    ko: ['골판지', '판지'],
    th: ['กระดาษแข็ง', 'ลังกระดาษ'],
    vi: ['bìa cứng', 'bằng bìa', 'các tông'],
    'zh-Hant': ['紙板', '瓦楞紙'],
  },
  densityKgM3: 140,
  restitution: 0.15,
  floorRestitution: 0.35,
  friction: 0.55,
  modes: [
    [95, 0.06, 1],
    [210, 0.05, 0.7],
    [420, 0.04, 0.4],
  ],
  hardness: 0.2,
  roughness: 0.4,
});

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'bone',
  names: {
    en: ['bone', 'ivory'],
    it: ['osso', 'avorio', 'di osso'],
    ja: ['骨の', '骨製', '象牙'],
    ko: ['뼈로 된', '상아'],
    th: ['กระดูก', 'งาช้าง'],
    vi: ['bằng xương', 'ngà voi'],
    'zh-Hant': ['骨製', '象牙'],
  },
  densityKgM3: 1700,
  restitution: 0.4,
  floorRestitution: 0.7,
  friction: 0.5,
  modes: [
    [620, 0.06, 0.7],
    [1320, 0.06, 1],
    [2450, 0.045, 0.6],
    [4100, 0.03, 0.3],
  ],
  hardness: 0.75,
  roughness: 0.25,
});

import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'concrete',
  names: {
    en: ['concrete', 'cement'],
    it: ['cemento', 'di cemento', 'calcestruzzo'],
    ja: ['コンクリート', 'コンクリートの'],
    ko: ['콘크리트'],
    th: ['คอนกรีต', 'ปูนซีเมนต์'],
    vi: ['bê tông', 'bằng bê tông'],
    'zh-Hant': ['混凝土', '水泥'],
  },
  densityKgM3: 2350,
  restitution: 0.32,
  floorRestitution: 0.88,
  friction: 0.8,
  modes: [
    [240, 0.05, 0.8],
    [560, 0.045, 1],
    [1150, 0.035, 0.5],
    [2300, 0.02, 0.25],
  ],
  hardness: 0.75,
  roughness: 0.5,
});

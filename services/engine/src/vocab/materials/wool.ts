import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'wool',
  names: {
    en: ['wool', 'woollen', 'woolen', 'knitted', 'cotton', 'fluffy'],
    it: ['lana', 'di lana', 'cotone'],
    ja: ['ウール', '毛糸の', '綿の'],
    ko: ['양모', '털실', '솜으로 된'],
    th: ['ขนสัตว์', 'ผ้าฝ้าย'],
    vi: ['bằng len', 'bằng bông'],
    'zh-Hant': ['羊毛', '毛線', '棉花'],
  },
  densityKgM3: 180,
  restitution: 0.12,
  floorRestitution: 0.25,
  friction: 0.75,
  modes: [
    [70, 0.05, 1],
    [140, 0.04, 0.5],
  ],
  hardness: 0.05,
  roughness: 0.22,
});

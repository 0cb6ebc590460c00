import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'ceramic',
  names: {
    en: ['ceramic', 'porcelain', 'china', 'clay'],
    it: ['ceramica', 'di ceramica', 'porcellana', 'terracotta'],
    ja: ['陶器', '磁器', '陶製'],
    ko: ['도자기', '세라믹'],
    th: ['เซรามิก', 'เครื่องเคลือบ'],
    vi: ['bằng gốm', 'bằng sứ', 'gốm sứ'],
    'zh-Hant': ['陶瓷', '瓷製', '陶製'],
  },
  densityKgM3: 2300,
  restitution: 0.42,
  floorRestitution: 0.82,
  friction: 0.5,
  modes: [
    [980, 0.22, 0.7],
    [2150, 0.2, 1],
    [3600, 0.15, 0.6],
    [5300, 0.1, 0.35],
    [7400, 0.06, 0.2],
  ],
  hardness: 0.95,
  roughness: 0.2,
});

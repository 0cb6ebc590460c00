import { defineMaterial } from '../define.ts';

export default defineMaterial({
  id: 'leather',
  names: {
    en: ['leather'],
    it: ['cuoio', 'di cuoio', 'pelle'],
    ja: ['革', '革製', 'レザー'],
    ko: ['가죽'],
    th: ['หนัง'],
    vi: ['da', 'bằng da'],
    'zh-Hant': ['皮革', '皮製'],
  },
  densityKgM3: 860,
  restitution: 0.72,
  floorRestitution: 0.7,
  friction: 0.7,
  modes: [
    [118, 0.12, 1],
    [265, 0.08, 0.6],
    [610, 0.05, 0.3],
    [1350, 0.03, 0.12],
  ],
  hardness: 0.4,
  roughness: 0.2,
});

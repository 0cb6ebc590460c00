import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tree',
  names: {
    en: ['tree'],
    it: ['albero'],
    ja: ['木', '樹'],
    ko: ['나무가', '나무는', '나무를', '나무 아래', '나무'],
    th: ['ต้นไม้'],
    vi: ['cái cây', 'cây'],
    'zh-Hant': ['大樹', '樹木', '樹'],
  },
  near: {
    en: ['oak', 'pine', 'pine tree', 'palm tree', 'cherry tree'],
    it: ['quercia', 'pino', 'palma', 'ciliegio'],
    ja: ['松', 'ヤシの木', '桜の木', '桜'],
    ko: ['소나무', '야자수', '벚나무'],
    th: ['ต้นสน', 'ต้นปาล์ม'],
    vi: ['cây thông', 'cây cọ'],
    'zh-Hant': ['松樹', '棕櫚樹', '櫻花樹'],
  },
  is: ['plant', 'thing'],
  sizeM: 4.5,
  body: {
    shape: { kind: 'box', w: 0.4, h: 4.5 },
    massKg: 600,
    material: 'wood',
    fixed: true,
    parts: [
      { shape: { kind: 'box', w: 0.4, h: 4.5 }, x: 0, y: 0 },
      { shape: { kind: 'ball', r: 1.05 }, x: 0, y: 1.15, material: 'grass' },
    ],
  },
  look: { kind: 'tree', form: 'broadleaf', colour: 'green' },
  several: 4,
  home: 'park',
});

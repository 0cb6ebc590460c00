import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tree',
  names: {
    en: ['tree', 'oak', 'pine', 'pine tree', 'palm tree', 'cherry tree'],
    it: ['albero', 'quercia', 'pino', 'palma', 'ciliegio'],
    ja: ['木', '樹', '松', 'ヤシの木', '桜の木', '桜'],
    ko: ['나무가', '나무는', '나무를', '나무 아래', '나무', '소나무', '야자수', '벚나무'],
    th: ['ต้นไม้', 'ต้นสน', 'ต้นปาล์ม'],
    vi: ['cái cây', 'cây thông', 'cây cọ', 'cây'],
    'zh-Hant': ['大樹', '樹木', '樹', '松樹', '棕櫚樹', '櫻花樹'],
  },
  is: ['plant', 'thing'],
  sizeM: 4.5,
  body: { shape: { kind: 'box', w: 0.4, h: 4.5 }, massKg: 600, material: 'wood', fixed: true },
  look: { kind: 'tree', form: 'broadleaf', colour: 'green' },
  several: 4,
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'table',
  names: {
    en: ['table', 'desk', 'counter'],
    it: ['tavolo', 'tavola', 'scrivania', 'banco'],
    ja: ['テーブル', '机', '食卓'],
    ko: ['테이블', '탁자', '책상', '식탁'],
    th: ['โต๊ะ'],
    vi: ['cái bàn', 'chiếc bàn', 'bàn'],
    'zh-Hant': ['桌子', '書桌', '餐桌', '桌上'],
  },
  is: ['furniture', 'thing'],
  sizeM: 1.5,
  body: {
    shape: { kind: 'box', w: 1.5, h: 0.76 },
    massKg: 28,
    material: 'wood',
    fixed: true,
    parts: [
      { shape: { kind: 'box', w: 1.5, h: 0.05 }, x: 0, y: 0.355 },
      { shape: { kind: 'box', w: 0.06, h: 0.71 }, x: -0.65, y: -0.025 },
      { shape: { kind: 'box', w: 0.06, h: 0.71 }, x: 0.65, y: -0.025 },
    ],
  },
  look: { kind: 'furniture', form: 'table', colour: 'brown' },
  home: 'room',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'glass',
  names: {
    en: ['glass', 'wine glass', 'drinking glass'],
    it: ['bicchiere', 'calice'],
    ja: ['グラス', 'コップ'],
    ko: ['유리잔', '잔이', '잔을', '컵'],
    th: ['แก้วไวน์', 'แก้วน้ำ', 'แก้ว'],
    vi: ['cái ly', 'ly rượu', 'cốc thủy tinh'],
    'zh-Hant': ['玻璃杯', '杯子', '酒杯'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.15,
  body: { shape: { kind: 'box', w: 0.08, h: 0.15 }, massKg: 0.25, material: 'glass' },
  look: { kind: 'vessel', form: 'glass', colour: 'white', clear: true },
  several: 3,
  home: 'kitchen',
});

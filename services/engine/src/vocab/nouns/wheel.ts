import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'wheel',
  names: {
    en: ['wheel', 'tire', 'tyre', 'hula hoop'],
    it: ['ruota', 'pneumatico'],
    ja: ['車輪', 'タイヤ'],
    ko: ['바퀴', '타이어'],
    th: ['ล้อ', 'ยางรถ'],
    vi: ['bánh xe', 'lốp xe'],
    'zh-Hant': ['輪子', '輪胎'],
  },
  is: ['ball', 'thing'],
  sizeM: 0.7,
  body: { shape: { kind: 'ball', r: 0.35 }, massKg: 8, material: 'rubber' },
  look: { kind: 'wheel', colour: 'charcoal' },
  home: 'street',
});

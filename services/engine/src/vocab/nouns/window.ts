import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'window',
  names: {
    en: ['window', 'windowpane', 'pane of glass'],
    it: ['finestra'],
    ja: ['窓', '窓ガラス'],
    ko: ['창문', '유리창'],
    th: ['หน้าต่าง'],
    vi: ['cửa sổ'],
    'zh-Hant': ['窗戶', '窗子', '窗'],
  },
  is: ['breakable', 'thing'],
  sizeM: 1.3,
  body: { shape: { kind: 'box', w: 0.95, h: 1.3 }, massKg: 9, material: 'glass' },
  look: { kind: 'ware', form: 'window', colour: 'white' },
  home: 'street',
});

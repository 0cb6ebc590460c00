import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'candle',
  names: {
    en: ['candle'],
    it: ['candela'],
    ja: ['ろうそく', 'キャンドル'],
    ko: ['양초', '촛불'],
    th: ['เทียน'],
    vi: ['ngọn nến', 'cây nến'],
    'zh-Hant': ['蠟燭'],
  },
  near: {
    en: ['torch', 'match'],
    it: ['torcia', 'fiammifero'],
    ja: ['松明', 'マッチ'],
    ko: ['횃불', '성냥'],
    vi: ['ngọn đuốc'],
    'zh-Hant': ['火把', '火柴'],
  },
  is: ['light', 'small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.14, h: 0.3 }, massKg: 0.4, material: 'plastic' },
  look: { kind: 'ware', form: 'candle', colour: 'ivory' },
  home: 'room',
});

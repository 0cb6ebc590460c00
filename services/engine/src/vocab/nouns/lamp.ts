import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'lamp',
  names: {
    en: ['lamp', 'lantern', 'light', 'street lamp', 'candle', 'streetlight'],
    it: ['lampada', 'lampadina', 'lanterna', 'lampione', 'luce', 'candela'],
    ja: ['ランプ', '街灯', '灯り', '電灯', 'ろうそく', '提灯'],
    ko: ['램프', '가로등', '전등', '등불', '촛불'],
    th: ['โคมไฟ', 'ตะเกียง', 'เทียน'],
    vi: ['cái đèn', 'đèn đường', 'ngọn đèn', 'đèn lồng', 'ngọn nến'],
    'zh-Hant': ['檯燈', '路燈', '燈籠', '電燈', '蠟燭'],
  },
  is: ['light', 'thing'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.26, h: 0.5 }, massKg: 1.4, material: 'metal' },
  look: { kind: 'lamp', form: 'table', colour: 'yellow' },
});

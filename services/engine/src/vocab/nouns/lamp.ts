import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'lamp',
  names: {
    en: ['lamp', 'lantern'],
    it: ['lampada', 'lampadina', 'lanterna'],
    ja: ['ランプ', '灯り', '電灯', '提灯'],
    ko: ['램프', '전등', '등불'],
    th: ['โคมไฟ', 'ตะเกียง'],
    vi: ['cái đèn', 'ngọn đèn', 'đèn lồng'],
    'zh-Hant': ['檯燈', '燈籠', '電燈'],
  },
  near: {
    en: ['light', 'street lamp', 'streetlight'],
    it: ['lampione', 'luce'],
    ja: ['街灯'],
    ko: ['가로등'],
    vi: ['đèn đường'],
    'zh-Hant': ['路燈'],
  },
  is: ['light', 'thing'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.26, h: 0.5 }, massKg: 1.4, material: 'metal' },
  look: { kind: 'lamp', form: 'table', colour: 'yellow' },
  home: 'room',
});

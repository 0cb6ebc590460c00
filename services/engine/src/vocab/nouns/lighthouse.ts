import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'lighthouse',
  names: {
    en: ['lighthouse'],
    it: ['faro'],
    ja: ['灯台'],
    ko: ['등대'],
    th: ['ประภาคาร'],
    vi: ['ngọn hải đăng', 'hải đăng'],
    'zh-Hant': ['燈塔'],
  },
  is: ['building', 'thing'],
  sizeM: 6.4,
  body: { shape: { kind: 'box', w: 2.2, h: 6.4 }, massKg: 30000, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'lighthouse', colour: 'red' },
  home: 'beach',
});

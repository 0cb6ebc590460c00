import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bench',
  names: {
    en: ['bench'],
    it: ['panchina'],
    ja: ['ベンチ'],
    ko: ['벤치'],
    th: ['ม้านั่ง'],
    vi: ['ghế đá', 'băng ghế'],
    'zh-Hant': ['長椅', '長凳'],
  },
  is: ['furniture', 'thing'],
  sizeM: 1.5,
  body: { shape: { kind: 'box', w: 1.5, h: 0.8 }, massKg: 40, material: 'wood', fixed: true },
  look: { kind: 'furniture', form: 'bench', colour: 'brown' },
  home: 'park',
});

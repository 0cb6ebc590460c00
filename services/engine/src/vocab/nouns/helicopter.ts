import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'helicopter',
  names: {
    en: ['helicopter'],
    it: ['elicottero'],
    ja: ['ヘリコプター', 'ヘリ'],
    ko: ['헬리콥터', '헬기'],
    th: ['เฮลิคอปเตอร์'],
    vi: ['trực thăng', 'máy bay trực thăng'],
    'zh-Hant': ['直升機'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 4.4,
  body: { shape: { kind: 'box', w: 4.4, h: 1.9 }, massKg: 900, material: 'metal', lift: 1, drag: 0.3 },
  look: { kind: 'aircraft', form: 'helicopter', colour: 'red' },
  sounds: { drive: 'helicopter' },
  home: 'mountain',
});

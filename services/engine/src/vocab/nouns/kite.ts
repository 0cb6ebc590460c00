import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'kite',
  names: {
    en: ['kite'],
    it: ['aquilone'],
    ja: ['凧'],
    ko: ['연을', '연이', '가오리연'],
    th: ['ว่าว'],
    vi: ['con diều', 'diều'],
    'zh-Hant': ['風箏', '风筝'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 0.8,
  body: { shape: { kind: 'box', w: 0.7, h: 0.8 }, massKg: 0.15, material: 'paper', lift: 1, drag: 1.4 },
  look: { kind: 'aircraft', form: 'kite', colour: 'red' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'submarine',
  names: {
    en: ['submarine'],
    it: ['sottomarino'],
    ja: ['潜水艦'],
    ko: ['잠수함'],
    th: ['เรือดำน้ำ'],
    vi: ['tàu ngầm'],
    'zh-Hant': ['潛水艇', '潛艇'],
  },
  is: ['boat', 'floating', 'thing'],
  sizeM: 4,
  body: { shape: { kind: 'box', w: 4, h: 1.15 }, massKg: 2900, material: 'metal' },
  look: { kind: 'boat', form: 'submarine', colour: 'yellow' },
  sounds: { call: 'shiphorn' },
  home: 'lake',
});

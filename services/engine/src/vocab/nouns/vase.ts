import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'vase',
  names: {
    en: ['vase', 'pot', 'jar', 'jug'],
    it: ['vaso', 'brocca', 'barattolo'],
    ja: ['花瓶', '壺', 'つぼ'],
    ko: ['꽃병', '항아리'],
    th: ['แจกัน', 'โถ'],
    vi: ['cái bình hoa', 'chiếc bình hoa', 'bình hoa', 'lọ hoa', 'cái bình'],
    'zh-Hant': ['花瓶', '罐子', '陶罐'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.35,
  body: { shape: { kind: 'box', w: 0.2, h: 0.35 }, massKg: 1.5, material: 'ceramic' },
  look: { kind: 'vessel', form: 'vase', colour: 'blue', clear: false },
  home: 'room',
});

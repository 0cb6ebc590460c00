import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bucket',
  names: {
    en: ['bucket', 'pail'],
    it: ['secchio', 'secchiello'],
    ja: ['バケツ'],
    ko: ['양동이', '물통'],
    th: ['ถัง', 'ถังน้ำ'],
    vi: ['cái xô', 'xô', 'thùng nước'],
    'zh-Hant': ['水桶', '桶子'],
  },
  near: { en: ['trash can', 'barrel'], it: ['barile', 'bidone'], ja: ['樽'] },
  is: ['small', 'thing', 'floating'],
  sizeM: 0.4,
  body: { shape: { kind: 'box', w: 0.32, h: 0.4 }, massKg: 1.6, material: 'metal' },
  look: { kind: 'vessel', form: 'bucket', colour: 'silver', clear: false },
  home: 'beach',
});

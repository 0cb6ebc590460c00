import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'book',
  names: {
    en: ['book', 'notebook', 'dictionary'],
    it: ['libro', 'quaderno', 'dizionario'],
    ja: ['本', 'ノート', '辞書'],
    ko: ['책이', '책을', '책은', '공책', '노트', '책'],
    th: ['หนังสือ', 'สมุด'],
    vi: ['quyển sách', 'cuốn sách', 'sách'],
    'zh-Hant': ['書本', '書', '筆記本'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.3, h: 0.06 }, massKg: 0.6, material: 'paper' },
  look: { kind: 'box', pattern: 'book', colour: 'blue' },
  several: 5,
  home: 'room',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'laptop',
  names: {
    en: ['laptop', 'computer', 'notebook computer'],
    it: ['computer', 'portatile'],
    ja: ['パソコン', 'コンピューター', 'ノートパソコン'],
    ko: ['컴퓨터', '노트북'],
    th: ['คอมพิวเตอร์', 'แล็ปท็อป'],
    vi: ['máy tính', 'máy vi tính'],
    'zh-Hant': ['電腦', '筆記型電腦'],
  },
  is: ['small', 'thing'],
  sizeM: 0.42,
  body: { shape: { kind: 'box', w: 0.42, h: 0.3 }, massKg: 1.8, material: 'plastic' },
  look: { kind: 'ware', form: 'laptop', colour: 'silver' },
  home: 'room',
});

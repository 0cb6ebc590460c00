import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'brick',
  names: {
    en: ['brick'],
    it: ['mattone'],
    ja: ['レンガ', '煉瓦'],
    ko: ['벽돌'],
    th: ['อิฐ'],
    vi: ['viên gạch', 'gạch'],
    'zh-Hant': ['磚頭', '磚塊'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.25,
  body: { shape: { kind: 'box', w: 0.25, h: 0.12 }, massKg: 2.5, material: 'stone' },
  look: { kind: 'box', pattern: 'brick', colour: 'red' },
  several: 6,
  home: 'street',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'banana',
  names: {
    en: ['banana'],
    it: ['banana'],
    ja: ['バナナ'],
    ko: ['바나나'],
    th: ['กล้วย'],
    vi: ['quả chuối', 'trái chuối'],
    'zh-Hant': ['香蕉'],
  },
  is: ['small', 'thing', 'floating'],
  sizeM: 0.26,
  body: { shape: { kind: 'box', w: 0.26, h: 0.12 }, massKg: 0.18, material: 'leather' },
  look: { kind: 'food', form: 'banana', colour: 'yellow' },
  home: 'kitchen',
});

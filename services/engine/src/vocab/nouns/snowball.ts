import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'snowball',
  names: {
    en: ['snowball'],
    it: ['palla di neve'],
    ja: ['雪玉'],
    ko: ['눈뭉치', '눈덩이'],
    th: ['ลูกบอลหิมะ'],
    vi: ['quả cầu tuyết', 'bóng tuyết'],
    'zh-Hant': ['雪球'],
  },
  is: ['ball', 'small', 'thing'],
  sizeM: 0.2,
  body: { shape: { kind: 'ball', r: 0.1 }, massKg: 0.4, material: 'snow' },
  look: { kind: 'ball', pattern: 'snow', colour: 'white' },
  home: 'mountain',
});

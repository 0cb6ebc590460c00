import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'football',
  names: {
    en: ['football', 'soccer ball'],
    it: ['pallone da calcio', 'palla da calcio'],
    ja: ['サッカーボール'],
    ko: ['축구공'],
    th: ['ลูกฟุตบอล', 'ฟุตบอล'],
    vi: ['bóng đá', 'quả bóng đá'],
    'zh-Hant': ['足球'],
  },
  is: ['ball', 'small', 'thing'],
  sizeM: 0.22,
  body: { shape: { kind: 'ball', r: 0.11 }, massKg: 0.43, material: 'leather' },
  look: { kind: 'ball', pattern: 'football', colour: 'white' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'basketball',
  names: {
    en: ['basketball'],
    it: ['pallone da basket', 'palla da basket', 'basket'],
    ja: ['バスケットボール', 'バスケットのボール'],
    ko: ['농구공'],
    th: ['ลูกบาส', 'ลูกบาสเกตบอล', 'บาสเกตบอล'],
    vi: ['quả bóng rổ', 'bóng rổ'],
    'zh-Hant': ['籃球', '篮球'],
  },
  is: ['ball', 'small', 'thing'],
  sizeM: 0.24,
  body: { shape: { kind: 'ball', r: 0.12 }, massKg: 0.62, material: 'rubber' },
  look: { kind: 'ball', pattern: 'basketball', colour: 'orange' },
  home: 'gym',
});

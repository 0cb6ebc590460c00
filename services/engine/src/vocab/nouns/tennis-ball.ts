import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tennis-ball',
  names: {
    en: ['tennis ball'],
    it: ['pallina da tennis', 'palla da tennis'],
    ja: ['テニスボール'],
    ko: ['테니스공'],
    th: ['ลูกเทนนิส'],
    vi: ['bóng tennis', 'quả bóng tennis'],
    'zh-Hant': ['網球'],
  },
  is: ['ball', 'small', 'thing'],
  sizeM: 0.07,
  body: { shape: { kind: 'ball', r: 0.05 }, massKg: 0.058, material: 'rubber' },
  look: { kind: 'ball', pattern: 'tennis', colour: 'yellow' },
});

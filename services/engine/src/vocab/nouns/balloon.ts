import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'balloon',
  names: {
    en: ['balloon'],
    it: ['palloncino'],
    ja: ['風船', 'バルーン'],
    ko: ['풍선'],
    th: ['ลูกโป่ง', 'บอลลูน'],
    vi: ['bong bóng', 'quả bong bóng'],
    'zh-Hant': ['氣球', '气球'],
  },
  near: {
    en: ['hot air balloon'],
    it: ['mongolfiera'],
    ja: ['気球'],
    ko: ['열기구'],
    vi: ['khinh khí cầu'],
    'zh-Hant': ['熱氣球'],
  },
  is: ['floating', 'small', 'thing'],
  sizeM: 0.36,
  body: { shape: { kind: 'ball', r: 0.18 }, massKg: 0.02, material: 'rubber', lift: 1.04, drag: 1.6 },
  look: { kind: 'balloon', colour: 'red' },
  several: 5,
  home: 'park',
});

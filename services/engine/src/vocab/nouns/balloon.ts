import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'balloon',
  names: {
    en: ['balloon', 'hot air balloon'],
    it: ['palloncino', 'mongolfiera'],
    ja: ['風船', 'バルーン', '気球'],
    ko: ['풍선', '열기구'],
    th: ['ลูกโป่ง', 'บอลลูน'],
    vi: ['bong bóng', 'quả bong bóng', 'khinh khí cầu'],
    'zh-Hant': ['氣球', '气球', '熱氣球'],
  },
  is: ['floating', 'small', 'thing'],
  sizeM: 0.36,
  body: { shape: { kind: 'ball', r: 0.18 }, massKg: 0.02, material: 'rubber', lift: 1.04, drag: 1.6 },
  look: { kind: 'balloon', colour: 'red' },
  several: 5,
});

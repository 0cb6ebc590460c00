import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rocket',
  names: {
    en: ['rocket'],
    it: ['razzo'],
    ja: ['ロケット'],
    ko: ['로켓'],
    th: ['จรวด'],
    vi: ['tên lửa'],
    'zh-Hant': ['火箭'],
  },
  near: {
    en: ['spaceship', 'spacecraft', 'ufo', 'missile'],
    it: ['astronave', 'navicella', 'navicella spaziale', 'ufo'],
    ja: ['宇宙船', 'ユーフォー'],
    ko: ['우주선'],
    th: ['ยานอวกาศ'],
    vi: ['tàu vũ trụ', 'phi thuyền'],
    'zh-Hant': ['太空船', '飛碟'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 2.6,
  body: { shape: { kind: 'box', w: 0.7, h: 2.6 }, massKg: 400, material: 'metal', lift: 1, drag: 0.3 },
  look: { kind: 'aircraft', form: 'rocket', colour: 'white' },
  sounds: { drive: 'rocket' },
  home: 'moon',
});

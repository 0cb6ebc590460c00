import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rocket',
  names: {
    en: ['rocket', 'spaceship', 'spacecraft', 'ufo', 'missile'],
    it: ['razzo', 'astronave', 'navicella', 'navicella spaziale', 'ufo'],
    ja: ['ロケット', '宇宙船', 'ユーフォー'],
    ko: ['로켓', '우주선'],
    th: ['จรวด', 'ยานอวกาศ'],
    vi: ['tên lửa', 'tàu vũ trụ', 'phi thuyền'],
    'zh-Hant': ['火箭', '太空船', '飛碟'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 2.6,
  body: { shape: { kind: 'box', w: 0.7, h: 2.6 }, massKg: 400, material: 'metal', lift: 1, drag: 0.3 },
  look: { kind: 'aircraft', form: 'rocket', colour: 'white' },
  sounds: { drive: 'rocket' },
});

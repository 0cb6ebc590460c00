import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'plane',
  names: {
    en: ['plane', 'airplane', 'aeroplane', 'aircraft', 'jet', 'drone', 'helicopter'],
    it: ['aereo', 'aeroplano', 'jet', 'drone', 'elicottero'],
    ja: ['飛行機', 'ジェット機', 'ドローン', 'ヘリコプター'],
    ko: ['비행기', '제트기', '드론', '헬리콥터'],
    th: ['เครื่องบิน', 'โดรน', 'เฮลิคอปเตอร์'],
    vi: ['máy bay', 'trực thăng'],
    'zh-Hant': ['飛機', '飞机', '噴射機', '無人機', '直升機'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 3.6,
  body: { shape: { kind: 'box', w: 3.6, h: 0.8 }, massKg: 500, material: 'metal', lift: 1, drag: 0.3 },
  look: { kind: 'aircraft', form: 'plane', colour: 'white' },
  sounds: { drive: 'propeller' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'plane',
  names: {
    en: ['plane', 'airplane', 'aeroplane', 'aircraft', 'jet'],
    it: ['aereo', 'aeroplano', 'jet'],
    ja: ['飛行機', 'ジェット機'],
    ko: ['비행기', '제트기'],
    th: ['เครื่องบิน'],
    vi: ['máy bay'],
    'zh-Hant': ['飛機', '飞机', '噴射機'],
  },
  is: ['aircraft', 'thing'],
  sizeM: 3.6,
  body: { shape: { kind: 'box', w: 3.6, h: 0.8 }, massKg: 500, material: 'metal', lift: 1, drag: 0.3 },
  look: { kind: 'aircraft', form: 'plane', colour: 'white' },
  sounds: { drive: 'propeller' },
  home: 'mountain',
});

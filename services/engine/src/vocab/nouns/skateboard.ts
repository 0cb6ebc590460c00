import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'skateboard',
  names: {
    en: ['skateboard'],
    it: ['skateboard', 'monopattino'],
    ja: ['スケートボード', 'スケボー'],
    ko: ['스케이트보드'],
    th: ['สเก็ตบอร์ด'],
    vi: ['ván trượt'],
    'zh-Hant': ['滑板'],
  },
  near: {
    en: ['snowboard', 'surfboard', 'sled'],
    it: ['slitta', 'tavola da surf'],
    ja: ['スノーボード', 'サーフボード', 'そり'],
    ko: ['스노보드', '서핑보드', '썰매'],
    vi: ['ván lướt sóng'],
    'zh-Hant': ['滑雪板', '衝浪板', '雪橇'],
  },
  is: ['vehicle', 'small', 'thing'],
  sizeM: 0.9,
  body: {
    shape: { kind: 'box', w: 0.9, h: 0.22 },
    massKg: 3.2,
    material: 'wood',
    parts: [
      { shape: { kind: 'box', w: 0.84, h: 0.06 }, x: 0, y: 0.03 },
      { shape: { kind: 'ball', r: 0.055 }, x: -0.28, y: -0.055, material: 'plastic', wheel: true },
      { shape: { kind: 'ball', r: 0.055 }, x: 0.28, y: -0.055, material: 'plastic', wheel: true },
    ],
  },
  look: { kind: 'vehicle', form: 'skateboard', colour: 'orange', wheelR: 0.055, wheels: [-0.28, 0.28] },
  home: 'street',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'sofa',
  names: {
    en: ['sofa', 'couch'],
    it: ['divano', 'sofà'],
    ja: ['ソファ', 'ソファー'],
    ko: ['소파'],
    th: ['โซฟา'],
    vi: ['ghế sofa', 'trường kỷ'],
    'zh-Hant': ['沙發'],
  },
  is: ['furniture', 'thing'],
  sizeM: 2,
  body: {
    shape: { kind: 'box', w: 2, h: 0.9 },
    massKg: 60,
    material: 'cloth',
    fixed: true,
    parts: [
      { shape: { kind: 'box', w: 1.9, h: 0.45 }, x: 0, y: -0.22 },
      { shape: { kind: 'box', w: 0.16, h: 0.3 }, x: -0.9, y: 0.1 },
      { shape: { kind: 'box', w: 0.16, h: 0.3 }, x: 0.9, y: 0.1 },
    ],
  },
  look: { kind: 'furniture', form: 'sofa', colour: 'teal' },
  home: 'room',
});

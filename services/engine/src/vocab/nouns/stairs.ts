import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'stairs',
  names: {
    en: ['stairs', 'staircase', 'stairway'],
    it: ['scale', 'scala', 'scalinata', 'gradini'],
    ja: ['階段'],
    ko: ['계단'],
    th: ['บันได'],
    vi: ['cầu thang', 'bậc thang'],
    'zh-Hant': ['樓梯', '階梯', '台階'],
  },
  is: ['ramp', 'thing'],
  sizeM: 3,
  body: {
    shape: { kind: 'box', w: 3, h: 1.5 },
    massKg: 600,
    material: 'stone',
    fixed: true,
    parts: [
      { shape: { kind: 'box', w: 0.5, h: 0.25 }, x: -1.25, y: 0.625 },
      { shape: { kind: 'box', w: 1, h: 0.25 }, x: -1, y: 0.375 },
      { shape: { kind: 'box', w: 1.5, h: 0.25 }, x: -0.75, y: 0.125 },
      { shape: { kind: 'box', w: 2, h: 0.25 }, x: -0.5, y: -0.125 },
      { shape: { kind: 'box', w: 2.5, h: 0.25 }, x: -0.25, y: -0.375 },
      { shape: { kind: 'box', w: 3, h: 0.25 }, x: 0, y: -0.625 },
    ],
  },
  look: { kind: 'building', form: 'stairs', colour: 'sand' },
});

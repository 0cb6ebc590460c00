import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'umbrella',
  names: {
    en: ['umbrella', 'parasol'],
    it: ['ombrello', 'ombrellone'],
    ja: ['傘'],
    ko: ['우산', '양산'],
    th: ['ร่ม'],
    vi: ['cái ô', 'cái dù', 'chiếc ô'],
    'zh-Hant': ['雨傘', '陽傘', '傘'],
  },
  is: ['small', 'thing'],
  sizeM: 1,
  body: {
    shape: { kind: 'box', w: 1, h: 0.9 },
    massKg: 0.6,
    material: 'cloth',
    drag: 0.8,
    grip: { x: 0.02, y: -0.34 },
  },
  look: { kind: 'ware', form: 'umbrella', colour: 'red' },
  home: 'street',
});

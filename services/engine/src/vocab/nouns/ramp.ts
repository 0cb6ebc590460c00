import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ramp',
  names: {
    en: ['ramp', 'slope', 'slide', 'incline'],
    it: ['rampa', 'pendio', 'scivolo', 'discesa'],
    ja: ['坂', 'スロープ', '坂道', '滑り台'],
    ko: ['경사로', '비탈길', '미끄럼틀'],
    th: ['ทางลาด', 'เนินลาด', 'กระดานลื่น'],
    vi: ['con dốc', 'cầu trượt', 'dốc'],
    'zh-Hant': ['斜坡', '坡道', '滑梯'],
  },
  is: ['ramp', 'thing'],
  sizeM: 3.2,
  body: {
    shape: {
      kind: 'outline',
      w: 3.2,
      h: 1.3,
      points: [
        [-1.6, 0.65],
        [-1.25, 0.65],
        [1.6, -0.64],
        [1.6, -0.65],
        [-1.6, -0.65],
      ],
    },
    massKg: 80,
    material: 'wood',
    fixed: true,
  },
  look: { kind: 'ramp', colour: 'brown' },
});

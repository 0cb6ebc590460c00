import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'pendulum',
  names: {
    en: ['pendulum', 'wrecking ball'],
    it: ['pendolo'],
    ja: ['振り子'],
    ko: ['진자', '추가'],
    th: ['ลูกตุ้ม'],
    vi: ['con lắc'],
    'zh-Hant': ['鐘擺', '擺錘'],
  },
  near: { en: ['chandelier'], it: ['lampadario'], ja: ['シャンデリア'], ko: ['샹들리에'], 'zh-Hant': ['吊燈'] },
  is: ['swing', 'ball', 'thing'],
  sizeM: 0.4,
  body: { shape: { kind: 'ball', r: 0.2 }, massKg: 12, material: 'metal' },
  look: { kind: 'ball', pattern: 'plain', colour: 'silver' },
  home: 'room',
});

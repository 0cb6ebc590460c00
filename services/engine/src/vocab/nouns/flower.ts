import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'flower',
  names: {
    en: ['flower', 'rose', 'sunflower', 'tulip'],
    it: ['fiore', 'rosa', 'girasole', 'tulipano'],
    ja: ['花', 'バラ', 'ひまわり', 'チューリップ'],
    ko: ['꽃이', '꽃을', '꽃은', '꽃', '장미', '해바라기', '튤립'],
    th: ['ดอกไม้', 'กุหลาบ', 'ทานตะวัน'],
    vi: ['bông hoa', 'hoa hồng', 'hoa hướng dương', 'hoa'],
    'zh-Hant': ['花朵', '玫瑰', '向日葵', '鬱金香', '花'],
  },
  near: { en: ['bush', 'plant'], it: ['pianta', 'cespuglio'], ja: ['植物'], ko: ['식물'], 'zh-Hant': ['植物'] },
  is: ['plant', 'thing'],
  sizeM: 0.6,
  body: { shape: { kind: 'box', w: 0.2, h: 0.6 }, massKg: 1, material: 'grass', fixed: true },
  look: { kind: 'plant', form: 'flower', colour: 'pink' },
  several: 6,
  home: 'park',
});

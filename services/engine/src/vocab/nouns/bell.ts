import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bell',
  names: {
    en: ['bell'],
    it: ['campana', 'campanella'],
    ja: ['鐘', 'ベル'],
    ko: ['종이', '종을', '벨'],
    th: ['ระฆัง'],
    vi: ['cái chuông', 'chuông'],
    'zh-Hant': ['鐘', '鈴鐺'],
  },
  near: { en: ['gong'], it: ['gong'], 'zh-Hant': ['銅鑼'] },
  is: ['instrument', 'small', 'thing'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.4, h: 0.45 }, massKg: 14, material: 'metal' },
  look: { kind: 'instrument', form: 'bell', colour: 'gold' },
  home: 'stage',
});

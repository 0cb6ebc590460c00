import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cow',
  names: {
    en: ['cow', 'bull', 'ox', 'calf'],
    it: ['mucca', 'mucche', 'toro', 'vitello'],
    ja: ['牛', '乳牛', '子牛'],
    ko: ['소가', '소는', '젖소', '황소', '송아지'],
    th: ['วัว'],
    vi: ['con bò', 'bò'],
    'zh-Hant': ['牛', '乳牛', '母牛', '公牛'],
  },
  near: {
    en: ['buffalo'],
    it: ['bufalo'],
    th: ['ควาย'],
    vi: ['con trâu'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.9,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'cow', colour: 'white', ears: 'round', tail: 'tuft', snout: 0.14 },
  sounds: { call: 'moo' },
});

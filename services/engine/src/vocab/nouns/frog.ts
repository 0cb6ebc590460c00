import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'frog',
  names: {
    en: ['frog'],
    it: ['rana', 'rane'],
    ja: ['カエル', '蛙'],
    ko: ['개구리'],
    th: ['กบ'],
    vi: ['con ếch', 'ếch'],
    'zh-Hant': ['青蛙', '蛙'],
  },
  near: {
    en: ['toad'],
    it: ['rospo'],
    ko: ['두꺼비'],
    vi: ['con cóc'],
    'zh-Hant': ['蟾蜍'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.32,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'frog', colour: 'leaf', ears: 'none', tail: 'short', snout: 0.07 },
  sounds: { call: 'croak' },
});

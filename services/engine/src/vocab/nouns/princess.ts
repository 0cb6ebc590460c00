import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'princess',
  names: {
    en: ['princess'],
    it: ['principessa'],
    ja: ['お姫様', '姫', '王女'],
    ko: ['공주'],
    th: ['เจ้าหญิง'],
    vi: ['công chúa'],
    'zh-Hant': ['公主'],
  },
  is: ['person', 'creature'],
  sizeM: 1.62,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'long', outfit: 'robe', colour: 'pink', hat: 'tiara' },
  voice: 'woman',
});

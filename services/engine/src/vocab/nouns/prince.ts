import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'prince',
  names: {
    en: ['prince'],
    it: ['principe'],
    ja: ['王子'],
    ko: ['왕자'],
    th: ['เจ้าชาย'],
    vi: ['hoàng tử'],
    'zh-Hant': ['王子'],
  },
  is: ['person', 'creature'],
  sizeM: 1.74,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'adult',
    sex: 'male',
    hair: 'short',
    outfit: 'uniform',
    colour: 'blue',
    hat: 'tiara',
    cape: 'crimson',
  },
  voice: 'man',
});

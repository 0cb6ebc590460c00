import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'knight',
  names: {
    en: ['knight'],
    it: ['cavaliere', 'cavalieri'],
    ja: ['騎士'],
    ko: ['기사가', '기사는', '기사'],
    th: ['อัศวิน'],
    vi: ['hiệp sĩ'],
    'zh-Hant': ['騎士'],
  },
  is: ['person', 'creature'],
  sizeM: 1.82,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'armour', colour: 'steel', hat: 'helm' },
  voice: 'man',
});

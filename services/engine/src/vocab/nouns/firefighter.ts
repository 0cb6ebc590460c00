import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'firefighter',
  names: {
    en: ['firefighter', 'fireman'],
    it: ['pompiere', 'vigile del fuoco'],
    ja: ['消防士'],
    ko: ['소방관'],
    th: ['นักดับเพลิง'],
    vi: ['lính cứu hỏa'],
    'zh-Hant': ['消防員'],
  },
  is: ['person', 'creature'],
  sizeM: 1.78,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'uniform', colour: 'amber', hat: 'fire' },
  voice: 'man',
});

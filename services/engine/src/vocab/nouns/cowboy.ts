import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cowboy',
  names: {
    en: ['cowboy'],
    it: ['cowboy'],
    ja: ['カウボーイ'],
    ko: ['카우보이'],
    th: ['คาวบอย'],
    vi: ['cao bồi'],
    'zh-Hant': ['牛仔'],
  },
  near: {
    en: ['cowgirl', 'rancher'],
    it: ['mandriano'],
  },
  is: ['person', 'creature'],
  sizeM: 1.78,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'casual', colour: 'rust', hat: 'cowboy' },
  voice: 'man',
});

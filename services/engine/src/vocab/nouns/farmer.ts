import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'farmer',
  names: {
    en: ['farmer', 'farmhand'],
    it: ['contadino', 'contadina', 'agricoltore'],
    ja: ['農夫', '農家'],
    ko: ['농부'],
    th: ['ชาวนา'],
    vi: ['nông dân'],
    'zh-Hant': ['農夫'],
  },
  near: {
    en: ['gardener'],
    it: ['giardiniere'],
    ja: ['庭師'],
    ko: ['정원사'],
    th: ['คนสวน'],
    vi: ['người làm vườn'],
    'zh-Hant': ['園丁'],
  },
  is: ['person', 'creature'],
  sizeM: 1.76,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'casual', colour: 'olive', hat: 'straw' },
  voice: 'man',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'deer',
  names: {
    en: ['deer', 'reindeer', 'stag', 'fawn'],
    it: ['cervo', 'cervi', 'renna', 'cerbiatto'],
    ja: ['鹿', 'シカ', 'トナカイ'],
    ko: ['사슴', '순록'],
    th: ['กวาง'],
    vi: ['con hươu', 'con nai', 'hươu', 'tuần lộc'],
    'zh-Hant': ['鹿', '馴鹿', '小鹿'],
  },
  near: {
    en: ['moose', 'elk'],
    it: ['alce'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.5,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'deer', colour: 'tan', ears: 'pointed', tail: 'short', snout: 0.12 },
  sounds: { call: 'bleat' },
  home: 'forest',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ninja',
  names: {
    en: ['ninja'],
    it: ['ninja'],
    ja: ['忍者'],
    ko: ['닌자'],
    th: ['นินจา'],
    vi: ['ninja'],
    'zh-Hant': ['忍者'],
  },
  near: {
    en: ['assassin', 'thief', 'burglar'],
    it: ['ladro'],
    ja: ['泥棒'],
    ko: ['도둑'],
    th: ['โจร', 'ขโมย'],
    vi: ['tên trộm'],
    'zh-Hant': ['小偷'],
  },
  is: ['person', 'creature'],
  sizeM: 1.72,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'hero', colour: 'charcoal', hat: 'hood' },
  voice: 'man',
});

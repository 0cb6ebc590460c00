import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'sheep',
  names: {
    en: ['sheep', 'lamb'],
    it: ['pecora', 'pecore', 'agnello'],
    ja: ['羊', 'ヒツジ', '子羊'],
    ko: ['양이', '양은', '양들', '어린 양'],
    th: ['แกะ'],
    vi: ['con cừu', 'cừu'],
    'zh-Hant': ['羊', '綿羊', '小羊'],
  },
  near: {
    en: ['goat', 'ram'],
    it: ['capra'],
    ja: ['ヤギ'],
    ko: ['염소'],
    th: ['แพะ'],
    vi: ['con dê'],
    'zh-Hant': ['山羊'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.15,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'sheep', colour: 'cream', ears: 'round', tail: 'short', snout: 0.12 },
  sounds: { call: 'baa' },
  several: 4,
});

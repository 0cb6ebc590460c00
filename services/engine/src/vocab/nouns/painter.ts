import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'painter',
  names: {
    en: ['painter', 'artist'],
    it: ['pittore', 'pittrice', 'artista'],
    ja: ['画家', '芸術家'],
    ko: ['화가', '예술가'],
    th: ['จิตรกร', 'ศิลปิน'],
    vi: ['họa sĩ', 'nghệ sĩ'],
    'zh-Hant': ['畫家', '藝術家'],
  },
  is: ['person', 'creature'],
  sizeM: 1.7,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'bob', outfit: 'apron', colour: 'sky', hat: 'beret' },
  voice: 'woman',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'chicken',
  names: {
    en: ['chicken', 'hen', 'rooster', 'chick'],
    it: ['gallina', 'galline', 'gallo', 'pollo', 'pulcino'],
    ja: ['鶏', 'ニワトリ', 'ひよこ', '雌鶏'],
    ko: ['닭', '병아리', '수탉'],
    th: ['ไก่'],
    vi: ['con gà', 'gà'],
    'zh-Hant': ['雞', '母雞', '公雞', '小雞'],
  },
  near: {
    en: ['turkey'],
    it: ['tacchino'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.5,
  rig: 'bird',
  look: { kind: 'bird', colour: 'white', beak: 'short', form: 'hen' },
  sounds: { call: 'cluck' },
  several: 4,
});

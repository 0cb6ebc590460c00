import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'dolphin',
  names: {
    en: ['dolphin'],
    it: ['delfino', 'delfini'],
    ja: ['イルカ'],
    ko: ['돌고래'],
    th: ['โลมา'],
    vi: ['cá heo'],
    'zh-Hant': ['海豚'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 1.7,
  rig: 'fish',
  look: { kind: 'fish', colour: 'sky', fins: 'small', pattern: 'plain', form: 'dolphin' },
  several: 3,
  home: 'underwater',
  sounds: { call: 'trill' },
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'shark',
  names: {
    en: ['shark'],
    it: ['squalo', 'squali'],
    ja: ['サメ', '鮫'],
    ko: ['상어'],
    th: ['ฉลาม'],
    vi: ['cá mập'],
    'zh-Hant': ['鯊魚'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 2.2,
  rig: 'fish',
  look: { kind: 'fish', colour: 'steel', fins: 'small', pattern: 'plain', form: 'shark' },
  home: 'underwater',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'whale',
  names: {
    en: ['whale'],
    it: ['balena', 'balene'],
    ja: ['クジラ', '鯨'],
    ko: ['고래'],
    th: ['วาฬ'],
    vi: ['cá voi'],
    'zh-Hant': ['鯨魚'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 3.6,
  rig: 'fish',
  look: { kind: 'fish', colour: 'navy', fins: 'small', pattern: 'plain', form: 'whale' },
  home: 'underwater',
  sounds: { call: 'whalesong' },
});

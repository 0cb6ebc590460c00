import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'parrot',
  names: {
    en: ['parrot'],
    it: ['pappagallo', 'pappagalli'],
    ja: ['オウム', 'インコ'],
    ko: ['앵무새'],
    th: ['นกแก้ว'],
    vi: ['con vẹt', 'vẹt'],
    'zh-Hant': ['鸚鵡'],
  },
  near: {
    en: ['toucan'],
    it: ['tucano'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.42,
  rig: 'bird',
  look: { kind: 'bird', colour: 'red', beak: 'hooked', form: 'parrot' },
  sounds: { call: 'squawk' },
});

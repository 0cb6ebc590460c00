import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'eagle',
  names: {
    en: ['eagle', 'hawk', 'falcon'],
    it: ['aquila', 'aquile', 'falco'],
    ja: ['鷲', 'ワシ', '鷹', 'タカ'],
    ko: ['독수리', '매가'],
    th: ['นกอินทรี', 'เหยี่ยว'],
    vi: ['đại bàng', 'chim ưng'],
    'zh-Hant': ['老鷹', '鷹'],
  },
  near: {
    en: ['vulture'],
    it: ['avvoltoio'],
    'zh-Hant': ['禿鷹'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.8,
  rig: 'bird',
  look: { kind: 'bird', colour: 'chestnut', beak: 'hooked', form: 'eagle' },
  sounds: { call: 'screech' },
  home: 'mountain',
});

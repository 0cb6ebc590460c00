import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'octopus',
  names: {
    en: ['octopus'],
    it: ['polpo', 'polipo'],
    ja: ['タコ'],
    ko: ['문어'],
    th: ['ปลาหมึก'],
    vi: ['bạch tuộc'],
    'zh-Hant': ['章魚'],
  },
  near: {
    en: ['squid', 'kraken', 'jellyfish'],
    it: ['calamaro', 'medusa'],
    ja: ['イカ', 'クラゲ'],
    ko: ['오징어', '해파리'],
    th: ['แมงกะพรุน'],
    vi: ['con mực', 'sứa'],
    'zh-Hant': ['烏賊', '水母'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 0.9,
  rig: 'fish',
  look: { kind: 'fish', colour: 'rose', fins: 'small', pattern: 'plain', form: 'octopus' },
  home: 'underwater',
});

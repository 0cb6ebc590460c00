import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'butterfly',
  names: {
    en: ['butterfly'],
    it: ['farfalla', 'farfalle'],
    ja: ['蝶', '蝶々', 'チョウ'],
    ko: ['나비'],
    th: ['ผีเสื้อ'],
    vi: ['con bướm', 'bướm'],
    'zh-Hant': ['蝴蝶'],
  },
  near: {
    en: ['moth', 'dragonfly', 'fairy'],
    it: ['falena', 'libellula', 'fata'],
    ja: ['トンボ', '妖精'],
    ko: ['잠자리', '요정'],
    th: ['แมลงปอ', 'นางฟ้า'],
    vi: ['chuồn chuồn', 'nàng tiên'],
    'zh-Hant': ['蜻蜓', '仙女'],
  },
  is: ['bird', 'creature'],
  sizeM: 0.22,
  rig: 'bird',
  look: { kind: 'bird', colour: 'orange', beak: 'short', form: 'butterfly' },
  sounds: { call: 'flap' },
  several: 5,
});

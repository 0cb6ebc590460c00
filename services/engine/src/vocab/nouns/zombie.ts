import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'zombie',
  names: {
    en: ['zombie'],
    it: ['zombie'],
    ja: ['ゾンビ'],
    ko: ['좀비'],
    th: ['ซอมบี้'],
    vi: ['xác sống', 'thây ma'],
    'zh-Hant': ['殭屍'],
  },
  near: {
    en: ['vampire', 'frankenstein'],
    it: ['vampiro'],
    ja: ['吸血鬼'],
    ko: ['흡혈귀'],
    th: ['แวมไพร์'],
    vi: ['ma cà rồng'],
    'zh-Hant': ['吸血鬼'],
  },
  is: ['person', 'creature'],
  sizeM: 1.76,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'adult',
    sex: 'male',
    hair: 'spiky',
    outfit: 'casual',
    colour: 'moss',
    skin: 'moss',
    glasses: false,
  },
  voice: 'man',
});

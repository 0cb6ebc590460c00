import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'pirate',
  names: {
    en: ['pirate'],
    it: ['pirata', 'pirati'],
    ja: ['海賊'],
    ko: ['해적'],
    th: ['โจรสลัด'],
    vi: ['cướp biển', 'hải tặc'],
    'zh-Hant': ['海盜'],
  },
  near: {
    en: ['sea captain', 'captain'],
    it: ['capitano'],
    ja: ['船長'],
    ko: ['선장'],
    th: ['กัปตัน'],
    vi: ['thuyền trưởng'],
    'zh-Hant': ['船長'],
  },
  is: ['person', 'creature'],
  sizeM: 1.76,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'adult',
    sex: 'male',
    hair: 'long',
    outfit: 'coat',
    colour: 'crimson',
    hat: 'pirate',
    beard: 'full',
  },
  voice: 'man',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'wizard',
  names: {
    en: ['wizard', 'sorcerer'],
    it: ['mago', 'stregone'],
    ja: ['魔法使い'],
    ko: ['마법사'],
    th: ['พ่อมด'],
    vi: ['phù thủy', 'pháp sư'],
    'zh-Hant': ['巫師', '魔法師'],
  },
  near: {
    en: ['magician', 'warlock'],
    ja: ['魔術師'],
    ko: ['마술사'],
    th: ['นักมายากล'],
    vi: ['ảo thuật gia'],
    'zh-Hant': ['魔術師'],
  },
  is: ['person', 'creature'],
  sizeM: 1.75,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'old',
    sex: 'male',
    hair: 'long',
    outfit: 'robe',
    colour: 'indigo',
    hat: 'wizard',
    beard: 'long',
  },
  voice: 'old-man',
});

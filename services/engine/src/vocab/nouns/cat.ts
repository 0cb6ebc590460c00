import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cat',
  names: {
    en: ['cat', 'kitten', 'kitty', 'tomcat'],
    it: ['gatto', 'gatta', 'gattino', 'micio'],
    ja: ['猫', 'ネコ', 'ねこ', '子猫'],
    ko: ['고양이', '새끼 고양이'],
    th: ['แมว', 'ลูกแมว'],
    vi: ['con mèo', 'mèo', 'mèo con'],
    'zh-Hant': ['貓', '貓咪', '小貓', '猫'],
  },
  near: {
    en: ['lynx'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.5,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'cat', colour: 'orange', ears: 'pointed', tail: 'long', snout: 0.09 },
  sounds: { call: 'meow' },
  home: 'room',
});

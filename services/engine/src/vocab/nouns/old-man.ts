import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'old-man',
  names: {
    en: ['old man', 'grandfather', 'grandpa', 'elderly man', 'wizard'],
    it: ['vecchio', 'anziano', 'nonno', 'uomo anziano', 'mago'],
    ja: ['おじいさん', '老人', '祖父', 'お爺さん', '魔法使い'],
    ko: ['할아버지', '노인', '마법사'],
    th: ['ชายชรา', 'คุณปู่', 'คุณตา', 'ปู่', 'พ่อมด'],
    vi: ['ông già', 'ông lão', 'ông nội', 'ông ngoại', 'phù thủy'],
    'zh-Hant': ['老人', '老爺爺', '爺爺', '祖父', '老先生', '巫師'],
  },
  is: ['person', 'creature'],
  sizeM: 1.68,
  rig: 'biped',
  look: { kind: 'person', age: 'old', sex: 'male', hair: 'bald', outfit: 'suit', colour: 'brown' },
  voice: 'old-man',
});

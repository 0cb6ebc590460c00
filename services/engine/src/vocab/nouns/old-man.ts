import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'old-man',
  names: {
    en: ['old man', 'grandfather', 'grandpa', 'elderly man'],
    it: ['vecchio', 'anziano', 'nonno', 'uomo anziano'],
    ja: ['おじいさん', '老人', '祖父', 'お爺さん'],
    ko: ['할아버지', '노인'],
    th: ['ชายชรา', 'คุณปู่', 'คุณตา', 'ปู่'],
    vi: ['ông', 'ông già', 'ông lão', 'ông nội', 'ông ngoại'],
    'zh-Hant': ['老人', '老爺爺', '爺爺', '祖父', '老先生'],
  },
  is: ['person', 'creature'],
  sizeM: 1.68,
  rig: 'biped',
  look: { kind: 'person', age: 'old', sex: 'male', hair: 'bald', outfit: 'suit', colour: 'brown' },
  voice: 'old-man',
});

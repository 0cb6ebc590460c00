import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'soldier',
  names: {
    en: ['soldier'],
    it: ['soldato', 'soldati'],
    ja: ['兵士', '兵隊'],
    ko: ['군인', '병사'],
    th: ['ทหาร'],
    vi: ['người lính', 'quân nhân'],
    'zh-Hant': ['士兵', '軍人'],
  },
  near: {
    en: ['pilot', 'general', 'guard', 'sailor'],
    it: ['pilota', 'guardia', 'marinaio'],
    ja: ['パイロット'],
    ko: ['조종사'],
    th: ['นักบิน'],
    vi: ['phi công'],
    'zh-Hant': ['飛行員'],
  },
  is: ['person', 'creature'],
  sizeM: 1.79,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'uniform', colour: 'olive', hat: 'cap' },
  voice: 'man',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'duck',
  names: {
    en: ['duck', 'duckling'],
    it: ['anatra', 'anatre', 'papera', 'anatroccolo'],
    ja: ['アヒル', '鴨', 'カモ'],
    ko: ['오리', '새끼 오리'],
    th: ['เป็ด'],
    vi: ['con vịt', 'vịt'],
    'zh-Hant': ['鴨子', '小鴨'],
  },
  near: {
    en: ['goose'],
    it: ['oca'],
    ja: ['ガチョウ'],
    ko: ['거위'],
    th: ['ห่าน'],
    vi: ['con ngỗng'],
    'zh-Hant': ['鵝'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.5,
  rig: 'bird',
  look: { kind: 'bird', colour: 'yellow', beak: 'flat', form: 'duck' },
  sounds: { call: 'quack' },
  several: 4,
});

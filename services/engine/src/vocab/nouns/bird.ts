import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bird',
  names: {
    en: ['bird'],
    it: ['uccello', 'uccellino'],
    ja: ['鳥', '小鳥'],
    ko: ['새가', '새는', '새를', '새들', '작은 새'],
    th: ['นก'],
    vi: ['con chim', 'chim'],
    'zh-Hant': ['鳥', '小鳥', '鸟'],
  },
  near: {
    en: ['seagull', 'sparrow', 'pigeon', 'crow', 'bat', 'peacock'],
    it: ['gabbiano', 'passero', 'piccione', 'corvo', 'pipistrello'],
    ja: ['カモメ', 'スズメ', '鳩', 'カラス', 'コウモリ'],
    ko: ['갈매기', '참새', '비둘기', '까마귀', '박쥐'],
    th: ['นกนางนวล', 'นกพิราบ', 'ค้างคาว'],
    vi: ['hải âu', 'bồ câu', 'con dơi'],
    'zh-Hant': ['海鷗', '麻雀', '鴿子', '烏鴉', '蝙蝠'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.34,
  rig: 'bird',
  look: { kind: 'bird', colour: 'blue', beak: 'short' },
  sounds: { call: 'chirp' },
  several: 4,
});

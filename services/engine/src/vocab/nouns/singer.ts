import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'singer',
  names: {
    en: ['singer', 'performer', 'pop star'],
    it: ['cantante'],
    ja: ['歌手'],
    ko: ['가수'],
    th: ['นักร้อง'],
    vi: ['ca sĩ'],
    'zh-Hant': ['歌手'],
  },
  near: {
    en: ['musician', 'actor', 'actress'],
    it: ['musicista', 'attore', 'attrice'],
    ja: ['ミュージシャン', '俳優', '女優'],
    ko: ['음악가', '배우'],
    th: ['นักดนตรี', 'นักแสดง'],
    vi: ['nhạc sĩ', 'diễn viên'],
    'zh-Hant': ['音樂家', '演員'],
  },
  is: ['person', 'creature'],
  sizeM: 1.68,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'curly', outfit: 'dress', colour: 'purple' },
  voice: 'woman',
  home: 'stage',
});

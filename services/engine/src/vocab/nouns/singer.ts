import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'singer',
  names: {
    en: ['singer', 'musician', 'performer', 'actor', 'actress', 'pop star'],
    it: ['cantante', 'musicista', 'attore', 'attrice'],
    ja: ['歌手', 'ミュージシャン', '俳優', '女優'],
    ko: ['가수', '음악가', '배우'],
    th: ['นักร้อง', 'นักดนตรี', 'นักแสดง'],
    vi: ['ca sĩ', 'nhạc sĩ', 'diễn viên'],
    'zh-Hant': ['歌手', '音樂家', '演員'],
  },
  is: ['person', 'creature'],
  sizeM: 1.68,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'curly', outfit: 'dress', colour: 'purple' },
  voice: 'woman',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'boy',
  names: {
    en: ['boy', 'son', 'lad', 'brother'],
    it: ['ragazzo', 'bambino', 'ragazzino', 'figlio', 'fratello'],
    ja: ['男の子', '少年', '息子', '弟'],
    ko: ['소년', '남자아이', '남자 아이', '아들', '남동생'],
    th: ['เด็กผู้ชาย', 'เด็กชาย', 'ลูกชาย'],
    vi: ['cậu bé', 'bé trai', 'con trai'],
    'zh-Hant': ['男孩', '男孩子', '小男孩', '少年', '兒子', '弟弟'],
  },
  near: { en: ['grandson', 'nephew'], it: ['nipote'], ja: ['孫'], ko: ['손자'], 'zh-Hant': ['孫子'] },
  is: ['person', 'creature'],
  sizeM: 1.28,
  rig: 'biped',
  look: { kind: 'person', age: 'child', sex: 'male', hair: 'short', outfit: 'casual', colour: 'orange' },
  voice: 'boy',
});

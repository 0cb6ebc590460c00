import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'baby',
  names: {
    en: ['baby', 'toddler', 'infant'],
    it: ['bebè', 'neonato', 'bambino piccolo'],
    ja: ['赤ちゃん', '赤ん坊', '幼児'],
    ko: ['아기', '갓난아기'],
    th: ['ทารก', 'เด็กทารก'],
    vi: ['em bé'],
    'zh-Hant': ['嬰兒', '寶寶', '嬰孩'],
  },
  is: ['person', 'creature'],
  sizeM: 0.78,
  rig: 'biped',
  look: { kind: 'person', age: 'baby', sex: 'male', hair: 'bald', outfit: 'casual', colour: 'sky' },
  voice: 'boy',
  home: 'room',
});

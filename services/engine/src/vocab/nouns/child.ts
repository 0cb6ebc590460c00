import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'child',
  names: {
    en: ['child', 'children', 'kid', 'toddler', 'baby', 'schoolchild'],
    it: ['bimbo', 'bimba', 'bambini', 'piccolo', 'neonato'],
    ja: ['子供', '子ども', 'こども', '赤ちゃん', '幼児'],
    ko: ['아이', '어린이', '꼬마', '아기'],
    th: ['เด็กน้อย', 'เด็ก', 'ทารก'],
    vi: ['đứa trẻ', 'trẻ em', 'em bé', 'bọn trẻ', 'đứa bé'],
    'zh-Hant': ['小孩', '孩子', '兒童', '寶寶', '嬰兒', '小朋友'],
  },
  is: ['person', 'creature'],
  sizeM: 1.15,
  rig: 'biped',
  look: { kind: 'person', age: 'child', sex: 'female', hair: 'curly', outfit: 'casual', colour: 'yellow' },
  voice: 'girl',
});

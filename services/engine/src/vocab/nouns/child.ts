import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'child',
  names: {
    en: ['child', 'children', 'kid', 'schoolchild'],
    it: ['bimbo', 'bimba', 'bambini', 'piccolo'],
    ja: ['子供', '子ども', 'こども'],
    ko: ['아이', '어린이', '꼬마'],
    th: ['เด็กน้อย', 'เด็ก'],
    vi: ['đứa trẻ', 'trẻ em', 'bọn trẻ', 'đứa bé'],
    'zh-Hant': ['小孩', '孩子', '兒童', '小朋友'],
  },
  is: ['person', 'creature'],
  sizeM: 1.15,
  rig: 'biped',
  look: { kind: 'person', age: 'child', sex: 'female', hair: 'curly', outfit: 'casual', colour: 'yellow' },
  voice: 'girl',
});

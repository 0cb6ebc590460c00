import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'girl',
  names: {
    en: ['girl', 'daughter', 'sister'],
    it: ['ragazza', 'bambina', 'ragazzina', 'figlia', 'sorella'],
    ja: ['女の子', '少女', '娘', '妹'],
    ko: ['소녀', '여자아이', '여자 아이', '딸', '여동생'],
    th: ['เด็กผู้หญิง', 'เด็กหญิง', 'ลูกสาว', 'สาวน้อย'],
    vi: ['cô bé', 'bé gái', 'con gái', 'cô gái'],
    'zh-Hant': ['女孩', '女孩子', '小女孩', '少女', '女兒', '妹妹'],
  },
  near: { en: ['granddaughter', 'niece'], 'zh-Hant': ['孫女'], ko: ['손녀'] },
  is: ['person', 'creature'],
  sizeM: 1.25,
  rig: 'biped',
  look: { kind: 'person', age: 'child', sex: 'female', hair: 'long', outfit: 'dress', colour: 'pink' },
  voice: 'girl',
});

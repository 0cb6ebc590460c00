import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'castle',
  names: {
    en: ['castle', 'fortress'],
    it: ['castello', 'fortezza'],
    ja: ['城', 'お城', '宮殿'],
    ko: ['성을', '성이', '성은', '요새', '궁전'],
    th: ['ปราสาท'],
    vi: ['lâu đài'],
    'zh-Hant': ['城堡', '宮殿'],
  },
  near: {
    en: ['palace', 'temple', 'ruins', 'fort'],
    it: ['palazzo', 'tempio', 'rovine'],
    ja: ['神殿', '寺', '遺跡'],
    ko: ['사원', '절이', '유적'],
    th: ['พระราชวัง', 'วัด'],
    vi: ['cung điện', 'đền', 'chùa'],
    'zh-Hant': ['寺廟', '神殿', '遺跡'],
  },
  is: ['building', 'thing'],
  sizeM: 24,
  body: { shape: { kind: 'box', w: 24, h: 17 }, massKg: 900000, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'castle', colour: 'stone' },
  home: 'mountain',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'alien',
  names: {
    en: ['alien', 'extraterrestrial', 'martian'],
    it: ['alieno', 'alieni', 'extraterrestre', 'marziano'],
    ja: ['宇宙人', 'エイリアン'],
    ko: ['외계인'],
    th: ['มนุษย์ต่างดาว', 'เอเลี่ยน'],
    vi: ['người ngoài hành tinh'],
    'zh-Hant': ['外星人'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.4,
  rig: 'biped',
  look: { kind: 'beast', species: 'alien', colour: 'lime' },
  sounds: { call: 'squeak' },
  home: 'moon',
});

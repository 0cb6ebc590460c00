import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'horse',
  names: {
    en: ['horse', 'pony', 'stallion', 'foal', 'mare'],
    it: ['cavallo', 'pony', 'puledro', 'cavalla'],
    ja: ['馬', 'ウマ', 'ポニー'],
    ko: ['망아지', '조랑말', '말이', '말을', '말은'],
    th: ['ม้า', 'ลูกม้า'],
    vi: ['con ngựa', 'ngựa'],
    'zh-Hant': ['馬', '小馬', '馬匹'],
  },
  near: {
    en: ['unicorn', 'cow', 'donkey', 'zebra', 'deer', 'camel', 'giraffe', 'goat', 'sheep', 'reindeer', 'bull'],
    it: ['unicorno', 'mucca', 'asino', 'zebra', 'cervo', 'cammello', 'giraffa', 'pecora', 'capra'],
    ja: ['ユニコーン', '牛', '鹿', 'シマウマ', 'キリン', '羊'],
    ko: ['유니콘', '소가', '사슴', '얼룩말', '기린', '양이'],
    'zh-Hant': ['獨角獸', '牛', '鹿', '斑馬', '長頸鹿', '綿羊'],
    th: ['วัว', 'กวาง', 'ม้าลาย', 'ยีราฟ', 'แกะ'],
    vi: ['con bò', 'con hươu', 'ngựa vằn', 'hươu cao cổ', 'con cừu'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.9,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'horse', colour: 'brown', ears: 'pointed', tail: 'bushy', snout: 0.17 },
  sounds: { call: 'neigh' },
  home: 'park',
});

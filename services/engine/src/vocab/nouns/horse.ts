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
    en: ['unicorn', 'donkey', 'camel'],
    it: ['unicorno', 'asino', 'cammello'],
    ja: ['ユニコーン'],
    ko: ['유니콘'],
    'zh-Hant': ['獨角獸'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.9,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'horse', colour: 'brown', ears: 'pointed', tail: 'bushy', snout: 0.17 },
  sounds: { call: 'neigh' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'horse',
  names: {
    en: ['horse', 'pony', 'stallion', 'foal', 'mare', 'unicorn'],
    it: ['cavallo', 'pony', 'puledro', 'cavalla', 'unicorno'],
    ja: ['馬', 'ウマ', 'ポニー', 'ユニコーン'],
    ko: ['망아지', '조랑말', '유니콘', '말이', '말을', '말은'],
    th: ['ม้า', 'ลูกม้า'],
    vi: ['con ngựa', 'ngựa'],
    'zh-Hant': ['馬', '小馬', '馬匹', '獨角獸'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.9,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'horse', colour: 'brown', ears: 'pointed', tail: 'bushy', snout: 0.17 },
  sounds: { call: 'neigh' },
});

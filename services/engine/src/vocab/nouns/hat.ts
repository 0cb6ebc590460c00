import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'hat',
  names: {
    en: ['hat', 'cap'],
    it: ['cappello', 'berretto'],
    ja: ['帽子'],
    ko: ['모자'],
    th: ['หมวก'],
    vi: ['cái mũ', 'chiếc mũ', 'cái nón'],
    'zh-Hant': ['帽子'],
  },
  near: {
    en: ['helmet', 'crown'],
    it: ['elmo', 'casco', 'corona'],
    ja: ['ヘルメット', '王冠'],
    ko: ['헬멧', '왕관'],
    th: ['หมวกกันน็อก', 'มงกุฎ'],
    vi: ['mũ bảo hiểm', 'vương miện'],
    'zh-Hant': ['安全帽', '皇冠'],
  },
  is: ['small', 'thing'],
  sizeM: 0.38,
  body: { shape: { kind: 'box', w: 0.38, h: 0.2 }, massKg: 0.2, material: 'cloth', drag: 0.5 },
  look: { kind: 'ware', form: 'hat', colour: 'straw' },
  home: 'park',
});

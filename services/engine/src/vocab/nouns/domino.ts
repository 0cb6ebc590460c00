import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'domino',
  names: {
    en: ['domino'],
    it: ['tessera del domino', 'domino', 'tessere del domino'],
    ja: ['ドミノ'],
    ko: ['도미노'],
    th: ['โดมิโน'],
    vi: ['quân domino', 'domino'],
    'zh-Hant': ['骨牌', '多米諾骨牌'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.09, h: 0.5 }, massKg: 0.9, material: 'wood' },
  look: { kind: 'box', pattern: 'domino', colour: 'white' },
  several: 9,
  home: 'room',
});

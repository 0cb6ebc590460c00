import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'boat',
  names: {
    en: ['boat', 'sailboat', 'sailing boat', 'yacht'],
    it: ['barca', 'barca a vela', 'veliero'],
    ja: ['船', 'ボート', 'ヨット', '帆船', '小舟'],
    ko: ['돛단배', '요트', '보트', '배가', '배를', '배는'],
    th: ['เรือ', 'เรือใบ'],
    vi: ['con thuyền', 'chiếc thuyền', 'thuyền buồm', 'thuyền'],
    'zh-Hant': ['帆船', '小船', '船隻', '遊艇', '船'],
  },
  near: {
    en: ['canoe', 'rowboat'],
    it: ['canoa'],
    ko: ['카누'],
  },
  is: ['boat', 'floating', 'thing'],
  sizeM: 3.4,
  body: {
    shape: { kind: 'box', w: 3.4, h: 0.9 },
    massKg: 420,
    material: 'wood',
    parts: [
      {
        shape: {
          kind: 'outline',
          w: 3.4,
          h: 0.7,
          points: [
            [-1.7, 0.35],
            [1.7, 0.35],
            [1.15, -0.35],
            [-1.25, -0.35],
          ],
        },
        x: 0,
        y: -0.05,
      },
    ],
  },
  look: { kind: 'boat', form: 'sail', colour: 'white' },
  sounds: { call: 'shiphorn' },
  home: 'lake',
});

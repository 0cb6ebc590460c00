import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'gift',
  names: {
    en: ['gift', 'present'],
    it: ['regalo', 'dono'],
    ja: ['プレゼント', '贈り物'],
    ko: ['선물'],
    th: ['ของขวัญ'],
    vi: ['món quà', 'quà'],
    'zh-Hant': ['禮物', '礼物'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.35,
  body: { shape: { kind: 'box', w: 0.35, h: 0.32 }, massKg: 1.2, material: 'paper' },
  look: { kind: 'box', pattern: 'gift', colour: 'red' },
  home: 'room',
});

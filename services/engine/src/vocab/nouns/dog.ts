import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'dog',
  names: {
    en: ['dog', 'puppy', 'hound', 'doggy'],
    it: ['cane', 'cagnolino', 'cucciolo', 'cagna'],
    ja: ['犬', 'イヌ', 'いぬ', '子犬', 'ワンちゃん'],
    ko: ['강아지', '멍멍이', '개'],
    th: ['สุนัข', 'หมา', 'ลูกหมา'],
    vi: ['con chó', 'chó', 'cún con'],
    'zh-Hant': ['狗', '小狗', '狗狗', '犬'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.75,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'dog', colour: 'brown', ears: 'floppy', tail: 'long', snout: 0.16 },
  sounds: { call: 'bark' },
  home: 'park',
});

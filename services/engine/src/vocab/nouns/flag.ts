import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'flag',
  names: {
    en: ['flag', 'banner'],
    it: ['bandiera', 'stendardo'],
    ja: ['旗', '国旗'],
    ko: ['깃발', '국기'],
    th: ['ธง'],
    vi: ['lá cờ', 'cờ'],
    'zh-Hant': ['旗子', '旗幟', '國旗'],
  },
  near: {
    en: ['curtain', 'laundry', 'blanket'],
    it: ['tenda', 'bucato', 'coperta'],
    ja: ['カーテン', '洗濯物', '毛布'],
    ko: ['커튼', '빨래', '담요'],
    th: ['ผ้าม่าน'],
    vi: ['tấm rèm'],
    'zh-Hant': ['窗簾', '毯子'],
  },
  is: ['cloth', 'thing'],
  sizeM: 3.2,
  body: {
    shape: { kind: 'box', w: 0.12, h: 3.2 },
    massKg: 20,
    material: 'metal',
    fixed: true,
    soft: { x: 0.03, y: 1.5, columns: 14, rows: 10, acrossM: 0.12, downM: 0.1, held: 'left' },
  },
  look: { kind: 'flag', colour: 'red' },
  home: 'park',
});

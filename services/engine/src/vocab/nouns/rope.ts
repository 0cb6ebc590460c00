import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rope',
  names: {
    en: ['rope', 'hanging rope'],
    it: ['corda', 'fune'],
    ja: ['ロープ', '縄'],
    ko: ['밧줄', '로프'],
    th: ['เชือก'],
    vi: ['sợi dây thừng', 'dây thừng'],
    'zh-Hant': ['繩子', '繩索'],
  },
  near: {
    en: ['chain', 'vine'],
    it: ['catena'],
    ja: ['鎖'],
    ko: ['사슬'],
    th: ['โซ่'],
    vi: ['dây xích'],
    'zh-Hant': ['鏈子'],
  },
  is: ['cloth', 'thing'],
  sizeM: 2.6,
  body: {
    shape: { kind: 'box', w: 1.9, h: 0.12 },
    massKg: 60,
    material: 'wood',
    fixed: true,
    atM: 2.55,
    soft: { x: 0, y: -0.05, columns: 1, rows: 18, acrossM: 0.1, downM: 0.12, held: 'top' },
  },
  look: { kind: 'rope', colour: 'straw' },
  home: 'park',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'hoop',
  names: {
    en: ['basketball hoop', 'hoop', 'basket', 'backboard', 'rim'],
    it: ['canestro', 'tabellone'],
    ja: ['バスケットゴール', 'ゴール', 'リング'],
    ko: ['농구 골대', '농구골대', '골대', '림'],
    th: ['แป้นบาส', 'ห่วงบาส', 'ห่วง'],
    vi: ['rổ bóng rổ', 'cái rổ'],
    'zh-Hant': ['籃框', '籃筐', '籃圈', '籃板', '籃球架'],
  },
  is: ['hoop', 'thing'],
  sizeM: 1.2,
  body: {
    shape: { kind: 'box', w: 0.46, h: 0.04 },
    massKg: 60,
    material: 'metal',
    fixed: true,
    parts: [
      { name: 'rim', shape: { kind: 'ball', r: 0.014 }, x: -0.229, y: 0 },
      { name: 'rim', shape: { kind: 'ball', r: 0.014 }, x: 0.229, y: 0 },
      { name: 'rim', shape: { kind: 'box', w: 0.13, h: 0.03 }, x: 0.3, y: -0.01 },
      { name: 'backboard', shape: { kind: 'box', w: 0.05, h: 1.05 }, x: 0.405, y: 0.37, material: 'glass' },
    ],
  },
  look: {
    kind: 'hoop',
    rimR: 0.229,
    rimThickness: 0.028,
    boardX: 0.38,
    boardBottom: -0.15,
    boardTop: 0.9,
    netLength: 0.42,
    poleX: 1.1,
  },
  home: 'gym',
});

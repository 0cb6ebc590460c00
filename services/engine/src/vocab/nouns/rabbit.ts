import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rabbit',
  names: {
    en: ['rabbit', 'bunny', 'hare'],
    it: ['coniglio', 'coniglietto', 'lepre'],
    ja: ['うさぎ', 'ウサギ', '兎'],
    ko: ['토끼'],
    th: ['กระต่าย'],
    vi: ['con thỏ', 'thỏ'],
    'zh-Hant': ['兔子', '小兔', '兔'],
  },
  near: {
    en: ['mouse', 'rat', 'hamster', 'squirrel', 'hedgehog', 'frog', 'turtle', 'lizard', 'raccoon', 'pig', 'piglet'],
    it: ['topo', 'criceto', 'scoiattolo', 'riccio', 'rana', 'tartaruga', 'maiale'],
    ja: ['ねずみ', 'ネズミ', 'ハムスター', 'リス', 'カエル', '亀'],
    ko: ['쥐가', '생쥐', '햄스터', '다람쥐', '개구리', '거북이', '돼지'],
    th: ['หนู', 'กระรอก', 'กบ', 'เต่า', 'หมู'],
    vi: ['con chuột', 'con sóc', 'con ếch', 'con rùa', 'con lợn'],
    'zh-Hant': ['老鼠', '松鼠', '青蛙', '烏龜', '豬'],
  },
  is: ['animal', 'creature'],
  sizeM: 0.42,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'rabbit', colour: 'white', ears: 'long', tail: 'short', snout: 0.08 },
  sounds: { call: 'squeak' },
  home: 'forest',
});

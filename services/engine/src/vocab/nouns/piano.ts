import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'piano',
  names: {
    en: ['piano', 'grand piano', 'keyboard'],
    it: ['pianoforte', 'tastiera'],
    ja: ['ピアノ'],
    ko: ['피아노'],
    th: ['เปียโน'],
    vi: ['đàn piano', 'dương cầm', 'đàn dương cầm'],
    'zh-Hant': ['鋼琴', '鍵盤'],
  },
  near: {
    en: ['organ', 'accordion'],
    it: ['organo', 'fisarmonica'],
    ja: ['オルガン', 'アコーディオン'],
    ko: ['오르간', '아코디언'],
    'zh-Hant': ['風琴', '手風琴'],
  },
  is: ['instrument', 'thing'],
  sizeM: 1.5,
  body: { shape: { kind: 'box', w: 1.5, h: 1.2 }, massKg: 160, material: 'wood', fixed: true },
  look: { kind: 'instrument', form: 'piano', colour: 'chestnut' },
  home: 'stage',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'orange-fruit',
  names: {
    en: ['orange', 'tangerine', 'mandarin'],
    it: ['arancia', 'mandarino'],
    ja: ['オレンジ', 'みかん'],
    ko: ['오렌지', '귤이', '귤을'],
    th: ['ส้ม'],
    vi: ['quả cam', 'trái cam'],
    'zh-Hant': ['橘子', '柳橙', '橙子'],
  },
  near: {
    en: ['lemon', 'peach', 'grapefruit'],
    it: ['limone', 'pesca'],
    ja: ['レモン', '桃'],
    ko: ['레몬', '복숭아'],
    th: ['มะนาว'],
    vi: ['quả chanh', 'quả đào'],
    'zh-Hant': ['檸檬', '桃子'],
  },
  is: ['small', 'ball', 'floating', 'thing'],
  sizeM: 0.16,
  body: { shape: { kind: 'ball', r: 0.08 }, massKg: 0.2, material: 'leather' },
  look: { kind: 'ball', pattern: 'fruit', colour: 'orange' },
  home: 'kitchen',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'apple',
  names: {
    en: ['apple', 'fruit'],
    it: ['mela', 'frutto'],
    ja: ['りんご', 'リンゴ', '果物'],
    ko: ['사과', '과일'],
    th: ['แอปเปิล', 'แอปเปิ้ล', 'ผลไม้'],
    vi: ['quả táo', 'trái cây'],
    'zh-Hant': ['蘋果', '苹果', '水果'],
  },
  near: {
    en: ['orange', 'tomato', 'lemon', 'peach'],
    it: ['arancia', 'pomodoro', 'limone', 'pesca'],
    ja: ['みかん', 'トマト', 'レモン'],
    ko: ['오렌지', '토마토', '레몬'],
    th: ['ส้ม', 'มะเขือเทศ'],
    vi: ['quả cam', 'cà chua'],
    'zh-Hant': ['橘子', '番茄', '檸檬'],
  },
  is: ['ball', 'small', 'floating', 'thing'],
  sizeM: 0.1,
  body: { shape: { kind: 'ball', r: 0.055 }, massKg: 0.2, material: 'wood' },
  look: { kind: 'food', form: 'apple', colour: 'red' },
  home: 'kitchen',
});

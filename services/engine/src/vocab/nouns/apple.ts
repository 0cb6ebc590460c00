import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'apple',
  names: {
    en: ['apple', 'orange', 'fruit', 'tomato', 'lemon', 'peach'],
    it: ['mela', 'arancia', 'frutto', 'pomodoro', 'limone', 'pesca'],
    ja: ['りんご', 'リンゴ', 'みかん', '果物', 'トマト', 'レモン'],
    ko: ['사과', '오렌지', '과일', '토마토', '레몬'],
    th: ['แอปเปิล', 'แอปเปิ้ล', 'ส้ม', 'ผลไม้', 'มะเขือเทศ'],
    vi: ['quả táo', 'quả cam', 'trái cây', 'cà chua'],
    'zh-Hant': ['蘋果', '苹果', '橘子', '水果', '番茄', '檸檬'],
  },
  is: ['ball', 'small', 'floating', 'thing'],
  sizeM: 0.1,
  body: { shape: { kind: 'ball', r: 0.055 }, massKg: 0.2, material: 'wood' },
  look: { kind: 'food', form: 'apple', colour: 'red' },
});

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
    en: ['tomato', 'coconut', 'mango', 'strawberry'],
    it: ['pomodoro', 'fragola'],
    ja: ['トマト', 'いちご'],
    ko: ['토마토', '딸기'],
    th: ['มะเขือเทศ'],
    vi: ['cà chua', 'chuối'],
    'zh-Hant': ['番茄', '草莓'],
  },
  is: ['ball', 'small', 'floating', 'thing'],
  sizeM: 0.1,
  body: { shape: { kind: 'ball', r: 0.055 }, massKg: 0.2, material: 'wood' },
  look: { kind: 'food', form: 'apple', colour: 'red' },
  home: 'kitchen',
});

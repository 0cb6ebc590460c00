import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'pumpkin',
  names: {
    en: ['pumpkin', 'jack-o-lantern'],
    it: ['zucca'],
    ja: ['かぼちゃ', 'カボチャ'],
    ko: ['호박'],
    th: ['ฟักทอง'],
    vi: ['quả bí ngô', 'bí ngô'],
    'zh-Hant': ['南瓜'],
  },
  near: {
    en: ['watermelon', 'melon', 'cabbage'],
    it: ['anguria', 'melone', 'cavolo'],
    ja: ['スイカ', 'メロン', 'キャベツ'],
    ko: ['수박', '멜론', '양배추'],
    th: ['แตงโม'],
    vi: ['dưa hấu', 'bắp cải'],
    'zh-Hant': ['西瓜', '哈密瓜', '高麗菜'],
  },
  is: ['small', 'thing', 'floating'],
  sizeM: 0.42,
  body: { shape: { kind: 'ball', r: 0.2 }, massKg: 4, material: 'leather' },
  look: { kind: 'food', form: 'pumpkin', colour: 'orange' },
  home: 'park',
});

import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'watercolour',
  names: {
    en: [
      'watercolour painting',
      'watercolor painting',
      'watercolour',
      'watercolor',
      'water colour',
      'painted in watercolour',
      'painted in watercolor',
    ],
    it: ['ad acquerello', 'in acquerello', 'acquerello', 'acquarello', 'dipinto ad acquerello'],
    ja: ['水彩画風', '水彩画', '水彩'],
    ko: ['수채화풍', '수채화 스타일', '수채화'],
    th: ['ภาพสีน้ำ', 'สีน้ำ'],
    vi: ['tranh màu nước', 'màu nước'],
    'zh-Hant': ['水彩畫風格', '水彩畫', '水彩風', '水彩'],
  },
  drawn: true,
});

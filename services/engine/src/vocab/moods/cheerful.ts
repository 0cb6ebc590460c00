import { defineMood } from '../define.ts';

export default defineMood({
  id: 'cheerful',
  names: {
    en: [
      'cheerful music',
      'cheerful mood',
      'cheerful',
      'happy music',
      'happy mood',
      'upbeat music',
      'upbeat',
      'joyful',
      'playful music',
      'playful',
      'feel-good',
    ],
    it: ['musica allegra', 'allegro', 'allegra', 'gioioso', 'gioiosa', 'vivace', 'atmosfera allegra'],
    ja: ['明るい音楽', '楽しい音楽', '陽気な音楽', '陽気な', '楽しい雰囲気', '楽しい', '明るい雰囲気'],
    ko: ['경쾌한 음악', '신나는 음악', '밝은 음악', '경쾌한', '즐거운', '신나는', '밝은 분위기'],
    th: ['เพลงสนุกสนาน', 'เพลงร่าเริง', 'ดนตรีสนุก', 'ร่าเริง', 'สนุกสนาน'],
    vi: ['nhạc vui', 'nhạc vui tươi', 'nhạc sôi động', 'vui tươi', 'tươi vui', 'vui nhộn'],
    'zh-Hant': ['歡樂的音樂', '輕快的音樂', '歡樂的', '輕快的', '愉快的', '歡樂', '輕快'],
  },
});

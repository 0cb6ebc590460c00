import { defineMood } from '../define.ts';

export default defineMood({
  id: 'funny',
  names: {
    en: [
      'funny music',
      'funny mood',
      'funny',
      'comic',
      'comical',
      'hilarious',
      'silly',
      'goofy',
      'humorous',
      'slapstick',
    ],
    it: ['musica buffa', 'musica comica', 'buffo', 'buffa', 'divertente', 'comico', 'comica', 'spassoso'],
    ja: ['おかしな音楽', 'おかしな', 'コミカルな', '面白い', '滑稽な', 'ユーモラスな'],
    ko: ['우스운', '코믹한', '웃긴', '재미있는', '우스꽝스러운'],
    th: ['เพลงตลก', 'ตลก', 'ขบขัน', 'ขำขัน'],
    vi: ['nhạc hài', 'hài hước', 'buồn cười', 'ngộ nghĩnh'],
    'zh-Hant': ['滑稽的音樂', '滑稽的', '搞笑的', '好笑的', '搞笑', '有趣的', '滑稽'],
  },
});

import { defineMood } from '../define.ts';

export default defineMood({
  id: 'sad',
  names: {
    en: ['sad music', 'sad mood', 'melancholy', 'melancholic', 'gloomy', 'sorrowful', 'bittersweet'],
    it: ['musica triste', 'malinconico', 'malinconica', 'atmosfera triste', 'malinconia'],
    ja: ['悲しい音楽', '物悲しい', '憂鬱な', '切ない', '悲しげな', '切ない音楽'],
    ko: ['슬픈 음악', '우울한', '애잔한', '쓸쓸한', '서글픈'],
    th: ['เพลงเศร้า', 'ดนตรีเศร้า', 'หดหู่', 'เศร้าสร้อย', 'หม่นหมอง'],
    vi: ['nhạc buồn', 'u sầu', 'man mác buồn', 'sầu muộn', 'ảm đạm'],
    'zh-Hant': ['悲傷的音樂', '憂鬱的', '悲傷的', '感傷的', '哀傷的', '淒涼'],
  },
});

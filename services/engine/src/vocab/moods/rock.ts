import { defineMood } from '../define.ts';

export default defineMood({
  id: 'rock',
  names: {
    en: ['rock music', 'rock and roll', 'heavy metal music', 'punk music'],
    it: ['musica rock', 'rock and roll'],
    ja: ['ロック音楽', 'ロックンロール'],
    ko: ['록 음악', '로큰롤'],
    th: ['เพลงร็อก', 'ดนตรีร็อก'],
    vi: ['nhạc rock'],
    'zh-Hant': ['搖滾樂', '搖滾音樂'],
  },
});

import { defineMood } from '../define.ts';

export default defineMood({
  id: 'romantic',
  names: {
    en: ['romantic music', 'romantic mood', 'romantic', 'love story', 'romance'],
    it: ['musica romantica', 'romantico', 'romantica', 'romantici', 'romantiche'],
    ja: ['ロマンチックな音楽', 'ロマンチックな', 'ロマンティックな', '甘い雰囲気'],
    ko: ['로맨틱한 음악', '로맨틱한', '낭만적인', '로맨틱'],
    th: ['เพลงโรแมนติก', 'โรแมนติก'],
    vi: ['nhạc lãng mạn', 'lãng mạn'],
    'zh-Hant': ['浪漫的音樂', '浪漫的', '浪漫'],
  },
});

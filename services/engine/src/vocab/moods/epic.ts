import { defineMood } from '../define.ts';

export default defineMood({
  id: 'epic',
  names: {
    en: ['epic music', 'epic', 'heroic', 'triumphant', 'majestic', 'orchestral music', 'grand music'],
    it: ['musica epica', 'epico', 'epica', 'eroico', 'eroica', 'trionfale', 'maestoso', 'maestosa', 'grandioso'],
    ja: ['壮大な音楽', '壮大な', '英雄的な', '雄大な', '勇ましい'],
    ko: ['웅장한 음악', '웅장한', '장엄한', '서사적인', '영웅적인'],
    th: ['เพลงยิ่งใหญ่', 'ยิ่งใหญ่อลังการ', 'ยิ่งใหญ่', 'อลังการ'],
    vi: ['nhạc hùng tráng', 'hùng tráng', 'hoành tráng', 'hào hùng', 'sử thi'],
    'zh-Hant': ['壯闊的音樂', '史詩般的', '史詩般', '史詩', '壯觀的', '英勇的', '磅礡', '宏偉的'],
  },
});

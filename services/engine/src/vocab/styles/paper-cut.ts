import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'paper-cut',
  names: {
    en: [
      'paper cut-out',
      'paper cutout',
      'paper cut',
      'papercut',
      'paper-cut',
      'paper craft',
      'cut paper',
      'made of cut paper',
      'shadow puppets',
    ],
    it: ['carta ritagliata', 'ritagli di carta', 'paper cut', 'teatrino di carta'],
    ja: ['切り絵風', '切り絵', '切り紙', 'ペーパークラフト'],
    ko: ['종이 오리기', '종이 공예', '페이퍼 컷', '종이컷'],
    th: ['กระดาษตัด', 'งานกระดาษ', 'ศิลปะตัดกระดาษ'],
    vi: ['cắt giấy', 'tranh cắt giấy', 'giấy cắt'],
    'zh-Hant': ['剪紙風格', '剪紙', '紙雕'],
  },
  drawn: true,
});

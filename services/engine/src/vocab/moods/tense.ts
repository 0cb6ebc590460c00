import { defineMood } from '../define.ts';

export default defineMood({
  id: 'tense',
  names: {
    en: [
      'tense music',
      'tense mood',
      'tense',
      'suspenseful',
      'suspense',
      'scary music',
      'scary',
      'dramatic music',
      'dramatic',
      'creepy',
      'spooky',
      'ominous',
      'thrilling',
    ],
    it: [
      'musica drammatica',
      'musica tesa',
      'teso',
      'tesa',
      'drammatico',
      'drammatica',
      'inquietante',
      'pauroso',
      'spettrale',
      'suspense',
    ],
    ja: ['緊迫した音楽', '緊迫した', '緊張感のある', '怖い', '不気味な', 'スリル満点', 'ハラハラする'],
    ko: ['긴장감 넘치는', '긴장감 있는', '무서운', '긴박한', '으스스한', '긴장되는'],
    th: ['เพลงตื่นเต้น', 'ตึงเครียด', 'น่ากลัว', 'ระทึกขวัญ', 'ระทึก'],
    vi: ['nhạc hồi hộp', 'hồi hộp', 'căng thẳng', 'đáng sợ', 'rùng rợn', 'kịch tính'],
    'zh-Hant': ['緊張的音樂', '緊張的', '恐怖的', '驚悚的', '懸疑的', '緊張刺激', '陰森'],
  },
});

import { defineMood } from '../define.ts';

export default defineMood({
  id: 'mysterious',
  names: {
    en: [
      'mysterious music',
      'mysterious mood',
      'mysterious',
      'mystic',
      'mystical',
      'magical',
      'eerie',
      'enigmatic',
      'dreamy',
      'dreamlike',
    ],
    it: ['musica misteriosa', 'misterioso', 'misteriosa', 'magico', 'magica', 'onirico', 'onirica', 'enigmatico'],
    ja: ['神秘的な音楽', '神秘的な', '不思議な', '幻想的な', 'ミステリアスな'],
    ko: ['신비로운 음악', '신비로운', '신비한', '몽환적인', '미스터리한'],
    th: ['เพลงลึกลับ', 'ลึกลับ', 'มหัศจรรย์', 'น่าพิศวง'],
    vi: ['nhạc huyền bí', 'huyền bí', 'bí ẩn', 'kỳ ảo', 'mơ màng'],
    'zh-Hant': ['神秘的音樂', '神秘的', '神秘', '夢幻的', '夢幻', '奇幻的'],
  },
});

import type { Names } from '../../vocab/define.ts';

/** What one may be like; feelings first. */
export const MODS: Readonly<Record<string, Names>> = {
  happy: {
    en: ['happy', 'smiling', 'excited', 'glad', 'proud'],
    it: ['felice', 'felici', 'sorridente', 'contento', 'contenta', 'entusiasta'],
    ja: ['嬉しい', '幸せな', '笑顔の'],
    ko: ['행복한', '기쁜', '신난'],
    th: ['มีความสุข', 'ดีใจ'],
    vi: ['vui', 'hạnh phúc', 'tươi cười'],
    'zh-Hant': ['開心的', '快樂的', '高興的'],
  },
  sad: {
    en: ['sad', 'unhappy', 'lonely', 'disappointed'],
    it: ['triste', 'tristi', 'solo', 'sola', 'deluso', 'delusa'],
    ja: ['悲しい', '寂しい'],
    ko: ['슬픈', '외로운'],
    th: ['เศร้า', 'เหงา'],
    vi: ['buồn', 'cô đơn'],
    'zh-Hant': ['傷心的', '難過的', '孤單的'],
  },
  angry: {
    en: ['angry', 'furious', 'mad', 'grumpy'],
    it: ['arrabbiato', 'arrabbiata', 'furioso', 'furiosa'],
    ja: ['怒った', '怒っている'],
    ko: ['화난', '성난'],
    th: ['โกรธ'],
    vi: ['giận', 'tức giận'],
    'zh-Hant': ['生氣的', '憤怒的'],
  },
  afraid: {
    en: ['scared', 'afraid', 'frightened', 'nervous'],
    it: ['spaventato', 'spaventata', 'impaurito', 'impaurita'],
    ja: ['怖がる', '怯えた'],
    ko: ['겁먹은', '무서워하는'],
    th: ['กลัว'],
    vi: ['sợ hãi', 'sợ'],
    'zh-Hant': ['害怕的', '驚恐的'],
  },
  surprised: {
    en: ['surprised', 'amazed', 'astonished'],
    it: ['sorpreso', 'sorpresa', 'stupito', 'stupita'],
    ja: ['驚いた'],
    ko: ['놀란'],
    th: ['ประหลาดใจ'],
    vi: ['bất ngờ'],
    'zh-Hant': ['驚訝的', '吃驚的'],
  },
  old: {
    en: ['old', 'ancient', 'aged'],
    it: ['vecchio', 'vecchia', 'antico', 'antica'],
    ja: ['古い', '年老いた'],
    ko: ['오래된', '낡은', '늙은'],
    th: ['เก่า', 'แก่'],
    vi: ['cũ', 'già'],
    'zh-Hant': ['古老的', '舊的', '老'],
  },
};

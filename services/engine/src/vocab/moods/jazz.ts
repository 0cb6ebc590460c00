import { defineMood } from '../define.ts';

export default defineMood({
  id: 'jazz',
  names: {
    en: ['jazz music', 'jazz', 'swing music', 'blues music'],
    it: ['musica jazz', 'jazz'],
    ja: ['ジャズ'],
    ko: ['재즈'],
    th: ['เพลงแจ๊ส', 'แจ๊ส'],
    vi: ['nhạc jazz', 'jazz'],
    'zh-Hant': ['爵士樂', '爵士'],
  },
});

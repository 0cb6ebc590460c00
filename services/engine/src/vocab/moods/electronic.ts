import { defineMood } from '../define.ts';

export default defineMood({
  id: 'electronic',
  names: {
    en: [
      'electronic music',
      'techno',
      'techno music',
      'house music',
      'dance music',
      'disco music',
      'synthwave',
      'pop music',
      'hip hop music',
      'edm',
    ],
    it: ['musica elettronica', 'musica techno', 'musica da discoteca', 'musica pop'],
    ja: ['電子音楽', 'テクノ', 'ダンスミュージック', 'ポップミュージック'],
    ko: ['전자 음악', '테크노', '댄스 음악', '팝 음악'],
    th: ['เพลงอิเล็กทรอนิกส์', 'เพลงแดนซ์', 'เพลงป๊อป'],
    vi: ['nhạc điện tử', 'nhạc sàn', 'nhạc pop'],
    'zh-Hant': ['電子音樂', '電子舞曲', '流行音樂'],
  },
});

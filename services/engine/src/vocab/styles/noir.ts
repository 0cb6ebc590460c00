import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'noir',
  names: {
    en: ['film noir', 'noir style', 'noir', 'black and white', 'black-and-white', 'monochrome', 'in black and white'],
    it: ['film noir', 'stile noir', 'noir', 'in bianco e nero', 'bianco e nero'],
    ja: ['フィルムノワール風', 'フィルムノワール', 'ノワール風', 'ノワール', '白黒映画', '白黒', 'モノクロ'],
    ko: ['필름 누아르', '느와르', '누아르', '흑백 영화', '흑백'],
    th: ['ฟิล์มนัวร์', 'นัวร์', 'ขาวดำ'],
    vi: ['phim noir', 'phim đen trắng', 'đen trắng'],
    'zh-Hant': ['黑色電影', '黑白電影', '黑白片', '黑白'],
  },
  drawn: true,
});

import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'pixel-art',
  names: {
    en: ['pixel art', 'pixel-art', 'pixelart', '8-bit', '8 bit', '16-bit', 'pixelated', 'retro game style'],
    it: ['pixel art', 'in pixel art', 'pixelato', '8 bit'],
    ja: ['ドット絵風', 'ドット絵', 'ピクセルアート', '8ビット'],
    ko: ['픽셀 아트', '픽셀아트', '도트 그래픽', '도트 그림'],
    th: ['พิกเซลอาร์ต', 'พิกเซล', '8 บิต'],
    vi: ['pixel art', 'đồ họa pixel', '8 bit'],
    'zh-Hant': ['像素藝術', '像素風格', '像素風', '像素畫', '點陣圖'],
  },
  drawn: true,
});

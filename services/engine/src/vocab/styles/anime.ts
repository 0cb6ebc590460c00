import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'anime',
  names: {
    en: ['anime style', 'anime-style', 'in anime style', 'anime', 'manga style', 'manga', 'japanese animation'],
    it: ['stile anime', 'in stile anime', 'anime', 'manga'],
    ja: ['アニメ風', 'アニメ調', 'アニメスタイル', '日本アニメ'],
    ko: ['애니메이션 스타일', '애니메 풍', '아니메', '일본 애니메이션', '애니 스타일', '애니풍'],
    th: ['สไตล์อนิเมะ', 'อนิเมะ', 'แบบอนิเมะ'],
    vi: ['phong cách anime', 'kiểu anime', 'anime'],
    'zh-Hant': ['動漫風格', '動漫風', '日式動畫', '日漫風格', '動漫', '日漫'],
  },
  drawn: true,
});

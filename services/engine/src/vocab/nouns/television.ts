import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'television',
  names: {
    en: ['television', 'tv', 'television set'],
    it: ['televisione', 'televisore', 'tv'],
    ja: ['テレビ'],
    ko: ['텔레비전', '티비'],
    th: ['โทรทัศน์', 'ทีวี'],
    vi: ['ti vi', 'tivi', 'truyền hình'],
    'zh-Hant': ['電視', '電視機'],
  },
  near: {
    en: ['screen', 'monitor'],
    it: ['schermo'],
    ja: ['画面', 'モニター'],
    ko: ['화면', '모니터'],
    th: ['จอ'],
    vi: ['màn hình'],
    'zh-Hant': ['螢幕'],
  },
  is: ['thing'],
  sizeM: 1.1,
  body: { shape: { kind: 'box', w: 1.1, h: 0.72 }, massKg: 14, material: 'plastic' },
  look: { kind: 'ware', form: 'television', colour: 'charcoal' },
  home: 'room',
});

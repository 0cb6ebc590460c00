import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tower',
  names: {
    en: ['tower'],
    it: ['torre'],
    ja: ['塔', 'タワー'],
    ko: ['탑이', '탑을', '타워'],
    th: ['หอคอย'],
    vi: ['tòa tháp', 'ngọn tháp'],
    'zh-Hant': ['塔', '高塔'],
  },
  near: {
    en: ['skyscraper'],
    it: ['grattacielo'],
    ja: ['高層ビル'],
    ko: ['고층 빌딩'],
    th: ['ตึกระฟ้า'],
    vi: ['nhà chọc trời'],
    'zh-Hant': ['摩天大樓'],
  },
  is: ['building', 'thing'],
  sizeM: 5.4,
  body: { shape: { kind: 'box', w: 2.2, h: 5.4 }, massKg: 30000, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'tower', colour: 'sand' },
  home: 'mountain',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'phone',
  names: {
    en: ['phone', 'telephone', 'smartphone', 'mobile phone', 'cell phone'],
    it: ['telefono', 'cellulare', 'smartphone'],
    ja: ['電話', 'スマホ', '携帯電話'],
    ko: ['전화기', '휴대폰', '스마트폰'],
    th: ['โทรศัพท์', 'มือถือ'],
    vi: ['điện thoại'],
    'zh-Hant': ['電話', '手機'],
  },
  near: {
    en: ['tablet', 'remote control'],
    it: ['tablet', 'telecomando'],
    ja: ['タブレット'],
    ko: ['태블릿'],
    vi: ['máy tính bảng'],
    'zh-Hant': ['平板電腦'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.18,
  body: { shape: { kind: 'box', w: 0.095, h: 0.18 }, massKg: 0.22, material: 'glass' },
  look: { kind: 'ware', form: 'phone', colour: 'charcoal' },
  sounds: { call: 'phone' },
  home: 'room',
});

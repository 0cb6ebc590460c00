import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'rock',
  names: {
    en: ['rock', 'stone', 'boulder', 'pebble'],
    it: ['sasso', 'roccia', 'pietra', 'masso', 'ciottolo'],
    ja: ['岩', '石', '小石'],
    ko: ['바위', '돌멩이', '돌이', '돌을'],
    th: ['ก้อนหิน', 'หิน'],
    vi: ['tảng đá', 'hòn đá', 'viên đá', 'cục đá'],
    'zh-Hant': ['石頭', '岩石', '石塊', '石头'],
  },
  near: { en: ['meteor'], it: ['meteorite'], ja: ['隕石'], ko: ['운석'], th: ['อุกกาบาต'], 'zh-Hant': ['隕石'] },
  is: ['ball', 'small', 'thing'],
  sizeM: 0.4,
  body: { shape: { kind: 'ball', r: 0.2 }, massKg: 30, material: 'stone' },
  look: { kind: 'ball', pattern: 'stone', colour: 'grey' },
});

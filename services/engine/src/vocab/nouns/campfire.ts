import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'campfire',
  names: {
    en: ['campfire', 'fire', 'bonfire', 'flame'],
    it: ['falò', 'fuoco', 'fiamma'],
    ja: ['焚き火', '火', 'キャンプファイヤー', '炎'],
    ko: ['모닥불', '불꽃', '불이', '캠프파이어'],
    th: ['กองไฟ', 'เปลวไฟ'],
    vi: ['lửa trại', 'ngọn lửa', 'đống lửa'],
    'zh-Hant': ['營火', '篝火', '火焰', '火堆'],
  },
  is: ['light', 'thing'],
  sizeM: 0.7,
  body: { shape: { kind: 'box', w: 0.7, h: 0.3 }, massKg: 5, material: 'wood', fixed: true },
  look: { kind: 'fire', form: 'campfire' },
  sounds: { drive: 'fire' },
  home: 'forest',
});

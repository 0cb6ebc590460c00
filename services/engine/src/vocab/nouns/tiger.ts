import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'tiger',
  names: {
    en: ['tiger'],
    it: ['tigre', 'tigri'],
    ja: ['虎', 'トラ'],
    ko: ['호랑이'],
    th: ['เสือ'],
    vi: ['con hổ', 'hổ'],
    'zh-Hant': ['老虎', '虎'],
  },
  near: {
    en: ['leopard', 'cheetah', 'jaguar', 'panther'],
    it: ['leopardo', 'ghepardo', 'pantera'],
    ja: ['豹', 'ヒョウ', 'チーター'],
    ko: ['표범', '치타'],
    th: ['เสือดาว'],
    vi: ['báo'],
    'zh-Hant': ['豹'],
  },
  is: ['animal', 'creature'],
  sizeM: 1.7,
  rig: 'quadruped',
  look: { kind: 'animal', species: 'tiger', colour: 'orange', ears: 'round', tail: 'long', snout: 0.12 },
  sounds: { call: 'roar' },
  home: 'forest',
});

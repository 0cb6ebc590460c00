import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'key',
  names: {
    en: ['key'],
    it: ['chiave'],
    ja: ['鍵'],
    ko: ['열쇠'],
    th: ['กุญแจ'],
    vi: ['chìa khóa'],
    'zh-Hant': ['鑰匙'],
  },
  is: ['small', 'thing'],
  sizeM: 0.2,
  body: { shape: { kind: 'box', w: 0.2, h: 0.09 }, massKg: 0.12, material: 'metal' },
  look: { kind: 'ware', form: 'key', colour: 'gold' },
  home: 'room',
});

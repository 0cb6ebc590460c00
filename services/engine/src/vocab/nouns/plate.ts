import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'plate',
  names: {
    en: ['plate', 'dish', 'saucer'],
    it: ['piatto', 'piattino'],
    ja: ['皿', 'お皿'],
    ko: ['접시'],
    th: ['จาน'],
    vi: ['cái đĩa'],
    'zh-Hant': ['盤子', '碟子'],
  },
  near: {
    en: ['tray', 'frying pan', 'pan'],
    it: ['vassoio', 'padella'],
    ja: ['お盆', 'フライパン'],
    ko: ['쟁반', '프라이팬'],
    th: ['ถาด', 'กระทะ'],
    vi: ['cái khay', 'cái chảo'],
    'zh-Hant': ['托盤', '平底鍋'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.3, h: 0.1 }, massKg: 0.5, material: 'ceramic' },
  look: { kind: 'ware', form: 'plate', colour: 'white' },
  home: 'kitchen',
});

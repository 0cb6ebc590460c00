import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cup',
  names: {
    en: ['cup', 'mug', 'teacup'],
    it: ['tazza', 'tazzina'],
    ja: ['カップ', 'マグカップ'],
    ko: ['찻잔', '머그잔'],
    th: ['ถ้วย'],
    vi: ['cái tách', 'tách trà', 'cái cốc'],
    'zh-Hant': ['茶杯', '馬克杯'],
  },
  near: {
    en: ['bowl', 'plate'],
    it: ['ciotola', 'piatto'],
    ja: ['茶碗', 'お皿', '皿'],
    ko: ['그릇', '접시'],
    th: ['จาน', 'ชาม'],
    vi: ['cái bát', 'cái đĩa'],
    'zh-Hant': ['碗', '盤子'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.12,
  body: { shape: { kind: 'box', w: 0.11, h: 0.11 }, massKg: 0.3, material: 'stone' },
  look: { kind: 'vessel', form: 'cup', colour: 'white', clear: false },
  home: 'kitchen',
});

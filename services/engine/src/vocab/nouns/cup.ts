import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'cup',
  names: {
    en: ['cup', 'mug', 'teacup', 'bowl', 'plate'],
    it: ['tazza', 'tazzina', 'ciotola', 'piatto'],
    ja: ['カップ', 'マグカップ', '茶碗', 'お皿', '皿'],
    ko: ['찻잔', '머그잔', '그릇', '접시'],
    th: ['ถ้วย', 'จาน', 'ชาม'],
    vi: ['cái tách', 'tách trà', 'cái cốc', 'cái bát', 'cái đĩa'],
    'zh-Hant': ['茶杯', '馬克杯', '碗', '盤子'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.12,
  body: { shape: { kind: 'box', w: 0.11, h: 0.11 }, massKg: 0.3, material: 'stone' },
  look: { kind: 'vessel', form: 'cup', colour: 'white', clear: false },
});

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
    en: ['bowl', 'coffee', 'tea', 'soup', 'drink', 'milk'],
    it: ['ciotola', 'caffè', 'tè', 'zuppa', 'bevanda'],
    ja: ['茶碗', 'コーヒー', 'お茶', 'スープ'],
    ko: ['그릇', '커피', '차를 마', '수프'],
    th: ['ชาม', 'กาแฟ', 'ชา', 'ซุป'],
    vi: ['cái bát', 'cà phê', 'trà', 'súp'],
    'zh-Hant': ['碗', '咖啡', '茶', '湯'],
  },
  is: ['breakable', 'small', 'thing'],
  sizeM: 0.12,
  body: { shape: { kind: 'box', w: 0.11, h: 0.11 }, massKg: 0.3, material: 'ceramic' },
  look: { kind: 'vessel', form: 'cup', colour: 'white', clear: false },
  home: 'kitchen',
});

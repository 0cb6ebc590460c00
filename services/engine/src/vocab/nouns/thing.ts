import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'thing',
  names: {
    en: ['thing', 'object'],
    it: ['cosa', 'oggetto'],
    ja: ['もの', '物', '物体'],
    ko: ['물건', '물체'],
    th: ['สิ่งของ', 'วัตถุ'],
    vi: ['đồ vật', 'vật thể'],
    'zh-Hant': ['東西', '物體', '物品'],
  },
  is: ['thing', 'small', 'stackable'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.5, h: 0.5 }, massKg: 4, material: 'plastic' },
  look: { kind: 'thing', form: 'solid', colour: 'teal' },
});

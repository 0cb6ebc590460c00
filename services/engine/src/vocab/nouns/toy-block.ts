import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'toy-block',
  names: {
    en: [
      'tower of blocks',
      'tower of boxes',
      'stack of blocks',
      'stack of boxes',
      'pile of boxes',
      'pile of blocks',
      'block tower',
    ],
    it: ['torre di blocchi', 'torre di scatole', 'pila di scatole'],
    ja: ['積み木', '積み木の塔'],
    ko: ['블록 탑', '상자 탑'],
    th: ['หอคอยบล็อก'],
    vi: ['tháp khối gỗ', 'khối gỗ xếp hình'],
    'zh-Hant': ['積木塔', '積木'],
  },
  is: ['stackable', 'small', 'thing'],
  sizeM: 0.22,
  body: { shape: { kind: 'box', w: 0.22, h: 0.22 }, massKg: 0.14, material: 'wood', piled: true },
  look: { kind: 'box', pattern: 'toy', colour: 'red' },
  several: 8,
  home: 'room',
});

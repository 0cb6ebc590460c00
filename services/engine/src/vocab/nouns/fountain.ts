import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'fountain',
  names: {
    en: ['fountain'],
    it: ['fontana'],
    ja: ['噴水'],
    ko: ['분수'],
    th: ['น้ำพุ'],
    vi: ['đài phun nước'],
    'zh-Hant': ['噴泉', '噴水池'],
  },
  near: {
    it: ['pozzo'],
    ja: ['井戸'],
    ko: ['우물'],
    th: ['บ่อน้ำ'],
    vi: ['giếng'],
    'zh-Hant': ['水井'],
  },
  is: ['thing'],
  sizeM: 2.6,
  body: { shape: { kind: 'box', w: 2.6, h: 1.9 }, massKg: 900, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'fountain', colour: 'stone' },
  sounds: { drive: 'fountain' },
  home: 'park',
});

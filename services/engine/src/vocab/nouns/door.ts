import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'door',
  names: {
    en: ['door', 'gate'],
    it: ['porta', 'cancello', 'portone'],
    ja: ['ドア', '扉', '門'],
    ko: ['문이', '문을', '문은', '대문'],
    th: ['ประตู'],
    vi: ['cánh cửa', 'cái cửa', 'cửa ra vào'],
    'zh-Hant': ['門', '大門', '房門'],
  },
  near: {
    en: ['entrance', 'doorway'],
    it: ['ingresso'],
    ja: ['玄関', '入口'],
    ko: ['입구'],
    vi: ['cổng'],
    'zh-Hant': ['入口'],
  },
  is: ['door', 'thing'],
  sizeM: 2.1,
  body: { shape: { kind: 'box', w: 0.96, h: 2.1 }, massKg: 32, material: 'wood', fixed: true, hinged: true },
  look: { kind: 'door', colour: 'teal' },
  home: 'room',
});

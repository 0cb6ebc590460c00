import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'ship',
  names: {
    en: ['ship', 'ocean liner', 'ferry', 'steamship'],
    it: ['nave', 'traghetto', 'piroscafo'],
    ja: ['客船', '汽船', 'フェリー', '大型船'],
    ko: ['유람선', '여객선', '선박'],
    th: ['เรือสำราญ', 'เรือใหญ่'],
    vi: ['con tàu', 'tàu thủy', 'tàu lớn'],
    'zh-Hant': ['輪船', '郵輪', '渡輪'],
  },
  near: {
    en: ['pirate ship', 'cruise ship', 'tanker'],
    it: ['nave dei pirati'],
    ja: ['海賊船'],
    ko: ['해적선'],
    th: ['เรือโจรสลัด'],
    vi: ['tàu cướp biển'],
    'zh-Hant': ['海盜船'],
  },
  is: ['boat', 'floating', 'thing'],
  sizeM: 7,
  body: { shape: { kind: 'box', w: 7, h: 1.4 }, massKg: 5200, material: 'metal' },
  look: { kind: 'boat', form: 'ship', colour: 'navy' },
  sounds: { call: 'shiphorn' },
  home: 'lake',
});

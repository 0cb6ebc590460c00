import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'castle',
  names: {
    en: ['castle', 'fortress', 'palace', 'courtyard', 'kingdom'],
    it: ['castello', 'fortezza', 'palazzo', 'reggia'],
    ja: ['城', 'お城', '宮殿', '要塞', '城塞'],
    ko: ['고성', '성벽', '궁전', '궁궐', '요새'],
    th: ['ปราสาท', 'พระราชวัง', 'ป้อม'],
    vi: ['lâu đài', 'cung điện', 'pháo đài'],
    'zh-Hant': ['城堡', '宮殿', '皇宮', '要塞'],
  },
  look: {
    kind: 'street',
    palette: 'stone',
    layers: ['hills', 'castle-wall', 'cobbles', 'torches', 'banners', 'court-walkers', 'birds', 'motes', 'front-scrub'],
    indoors: false,
    floorM: 20,
  },
  ground: 'stone',
  ambience: { wind: 0.15, birds: 0.15, fire: 0.12 },
  room: { seconds: 0.9, wet: 0.09 },
  alive: [
    { noun: 'horse', verb: 'walk' },
    { noun: 'bird', verb: 'fly' },
  ],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'lake',
  names: {
    en: ['lake', 'river', 'pond', 'harbour', 'harbor', 'swimming pool', 'pool'],
    it: ['lago', 'fiume', 'stagno', 'porto', 'piscina'],
    ja: ['湖', '川', '池', '港', 'プール'],
    ko: ['호수', '강가', '연못', '항구', '수영장'],
    th: ['ทะเลสาบ', 'แม่น้ำ', 'สระน้ำ', 'ท่าเรือ'],
    vi: ['hồ nước', 'mặt hồ', 'dòng sông', 'ao', 'bến cảng', 'hồ bơi'],
    'zh-Hant': ['湖邊', '湖上', '湖', '河邊', '河上', '池塘', '港口', '游泳池'],
  },
  look: {
    kind: 'shore',
    palette: 'cool',
    layers: ['mountains', 'far-shore', 'birds', 'fireflies', 'front-reeds'],
    indoors: false,
  },
  ground: 'grass',
  ambience: { waves: 0.35, wind: 0.2, birds: 0.15 },
  room: { seconds: 0.4, wet: 0.03 },
  water: { levelY: -0.2, bedY: -3, x0: 0.6, x1: 400 },
  alive: [
    { noun: 'boat', verb: 'sail' },
    { noun: 'bird', verb: 'fly' },
  ],
});

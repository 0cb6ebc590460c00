import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'farm',
  names: {
    en: ['farm', 'farmyard', 'barn', 'countryside', 'wheat field', 'cornfield', 'field', 'ranch'],
    it: ['fattoria', 'campagna', 'campo di grano', 'campo', 'cascina'],
    ja: ['農場', '牧場', '田舎', '畑', '麦畑'],
    ko: ['농장', '시골', '밀밭', '목장'],
    th: ['ฟาร์ม', 'ไร่', 'ทุ่งนา', 'ชนบท'],
    vi: ['trang trại', 'nông trại', 'cánh đồng', 'đồng quê'],
    'zh-Hant': ['農場', '农场', '農村', '田野', '麥田', '牧場'],
  },
  look: {
    kind: 'meadow',
    palette: 'farm',
    layers: ['hills', 'fields', 'windmill', 'barn', 'fence', 'wheat', 'birds', 'fireflies'],
    indoors: false,
  },
  ground: 'grass',
  ambience: { birds: 0.35, wind: 0.15, leaves: 0.2 },
  room: { seconds: 0.3, wet: 0.02 },
  alive: [
    { noun: 'horse', verb: 'run' },
    { noun: 'dog', verb: 'run' },
  ],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'underwater',
  names: {
    en: ['underwater', 'under the sea', 'ocean floor', 'coral reef', 'aquarium', 'deep sea'],
    it: ["sott'acqua", 'fondale', 'barriera corallina', 'acquario'],
    ja: ['水中', '海の中', '海中', '海底', 'サンゴ礁', '水族館'],
    ko: ['물속', '바닷속', '해저', '산호초', '수족관'],
    th: ['ใต้น้ำ', 'ใต้ทะเล', 'แนวปะการัง'],
    vi: ['dưới nước', 'đáy biển', 'rạn san hô', 'thủy cung'],
    'zh-Hant': ['水下', '水中', '海底', '海裡', '珊瑚礁', '水族館'],
  },
  look: {
    kind: 'underwater',
    palette: 'deep',
    layers: ['far-reef', 'reef', 'rays', 'shoals', 'weed', 'bubbles', 'front-coral'],
    indoors: false,
  },
  ground: 'sand',
  ambience: { bubbles: 0.5, hum: 0.3 },
  room: { seconds: 1.2, wet: 0.3 },
  water: { levelY: 7, bedY: 0, x0: -400, x1: 400 },
  alive: [{ noun: 'fish', verb: 'swim' }],
});

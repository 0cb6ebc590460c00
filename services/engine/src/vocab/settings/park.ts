import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'park',
  names: {
    en: ['park', 'meadow', 'lawn', 'playground'],
    it: ['parco', 'prato'],
    ja: ['公園', '草原', '野原', '芝生の上', '原っぱ'],
    ko: ['공원', '들판', '풀밭', '잔디밭', '놀이터'],
    th: ['สวนสาธารณะ', 'ทุ่งหญ้า', 'สนามหญ้า', 'สนามเด็กเล่น', 'สวน'],
    vi: ['công viên', 'đồng cỏ', 'bãi cỏ', 'sân chơi'],
    'zh-Hant': ['公園', '公园', '草地', '草坪上', '草原', '遊樂場'],
  },
  look: {
    kind: 'meadow',
    palette: 'green',
    layers: ['hills', 'trees', 'bushes', 'path', 'grass', 'birds', 'far-walkers', 'fireflies', 'falling-leaves'],
    indoors: false,
  },
  ground: 'grass',
  ambience: { birds: 0.4, leaves: 0.3, wind: 0.12 },
  room: { seconds: 0.3, wet: 0.03 },
  alive: [
    { noun: 'bird', verb: 'fly' },
    { noun: 'dog', verb: 'run' },
  ],
});

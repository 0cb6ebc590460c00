import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'stadium',
  names: {
    en: ['stadium', 'football pitch', 'soccer field', 'football field', 'sports ground', 'running track'],
    it: ['stadio', 'campo da calcio', 'campo sportivo'],
    ja: ['スタジアム', 'サッカー場', '競技場', 'グラウンド'],
    ko: ['경기장', '축구장', '운동장'],
    th: ['สนามกีฬา', 'สนามฟุตบอล'],
    vi: ['sân vận động', 'sân bóng đá', 'sân bóng'],
    'zh-Hant': ['體育場', '足球場', '球場', '運動場'],
  },
  look: {
    kind: 'meadow',
    palette: 'green',
    layers: ['floodlights', 'stands', 'pitch', 'motes'],
    indoors: false,
    floorM: 6,
    floodlit: true,
  },
  ground: 'grass',
  ambience: { crowd: 0.5, wind: 0.08 },
  room: { seconds: 0.9, wet: 0.08 },
  crowd: 0.8,
  alive: [{ noun: 'player', verb: 'run' }],
});

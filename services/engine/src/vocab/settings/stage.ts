import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'stage',
  names: {
    en: ['stage', 'theatre', 'theater', 'concert hall', 'spotlight', 'circus'],
    it: ['palcoscenico', 'palco', 'teatro', 'circo'],
    ja: ['舞台', 'ステージ', '劇場', 'コンサートホール', 'サーカス'],
    ko: ['무대', '극장', '콘서트홀', '서커스'],
    th: ['เวที', 'โรงละคร', 'ละครสัตว์'],
    vi: ['sân khấu', 'nhà hát', 'rạp xiếc'],
    'zh-Hant': ['舞台', '劇場', '劇院', '音樂廳', '馬戲團'],
  },
  look: {
    kind: 'stage',
    palette: 'dusk',
    layers: ['curtain', 'audience', 'boards', 'lights', 'motes'],
    indoors: true,
    ceilingM: 7,
    floorM: 5,
  },
  ground: 'wood',
  ambience: { crowd: 0.2, room: 0.15 },
  room: { seconds: 1.9, wet: 0.22 },
  crowd: 0.6,
  alive: [{ noun: 'dancer', verb: 'dance' }],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'desert',
  names: {
    en: ['desert', 'dunes', 'sand dunes', 'sahara'],
    it: ['deserto', 'dune', 'sahara'],
    ja: ['砂漠', '砂丘'],
    ko: ['사막', '모래언덕'],
    th: ['ทะเลทราย'],
    vi: ['sa mạc', 'đồi cát'],
    'zh-Hant': ['沙漠', '沙丘', '大漠'],
  },
  look: {
    kind: 'meadow',
    palette: 'desert',
    layers: ['mesas', 'sand-sea', 'cacti', 'ripples', 'drifting-sand', 'birds', 'motes', 'front-scrub'],
    indoors: false,
  },
  ground: 'sand',
  ambience: { wind: 0.4 },
  room: { seconds: 0.3, wet: 0.02 },
  alive: [
    { noun: 'horse', verb: 'walk' },
    { noun: 'bird', verb: 'fly' },
  ],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'garden',
  names: {
    en: ['garden', 'flower garden', 'backyard', 'greenhouse'],
    it: ['giardino', 'cortile', 'serra'],
    ja: ['庭', '庭園', '花園', '花壇'],
    ko: ['정원', '꽃밭', '마당'],
    th: ['สวนดอกไม้', 'สวนหลังบ้าน'],
    vi: ['khu vườn', 'vườn hoa'],
    'zh-Hant': ['花園', '庭院', '後院', '院子'],
  },
  look: {
    kind: 'meadow',
    palette: 'green',
    layers: ['hills', 'trees', 'flower-beds', 'path', 'grass', 'birds', 'fireflies', 'falling-leaves'],
    indoors: false,
  },
  ground: 'grass',
  ambience: { birds: 0.45, leaves: 0.2 },
  room: { seconds: 0.3, wet: 0.03 },
  alive: [
    { noun: 'cat', verb: 'walk' },
    { noun: 'bird', verb: 'fly' },
  ],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'office',
  names: {
    en: ['office'],
    it: ['ufficio'],
    ja: ['オフィス', '会社', '事務所'],
    ko: ['사무실', '회사'],
    th: ['สำนักงาน', 'ออฟฟิศ'],
    vi: ['văn phòng', 'công sở'],
    'zh-Hant': ['辦公室', '公司'],
  },
  look: {
    kind: 'room',
    palette: 'cool',
    layers: ['wall', 'glass-wall', 'workplaces', 'carpet', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3, hum: 0.2 },
  room: { seconds: 0.4, wet: 0.08 },
  alive: [{ noun: 'woman', verb: 'walk' }],
});

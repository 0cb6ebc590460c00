import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'bedroom',
  names: {
    en: ['bedroom'],
    it: ['camera da letto', 'camera'],
    ja: ['寝室', 'ベッドルーム'],
    ko: ['침실'],
    th: ['ห้องนอน'],
    vi: ['phòng ngủ'],
    'zh-Hant': ['臥室', '卧室', '睡房'],
  },
  look: {
    kind: 'room',
    palette: 'dusk',
    layers: ['wall', 'window', 'pictures', 'bed', 'boards', 'rug', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3, clock: 0.1 },
  room: { seconds: 0.35, wet: 0.08 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

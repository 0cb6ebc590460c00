import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'kitchen',
  names: {
    en: ['kitchen'],
    it: ['cucina'],
    ja: ['台所', 'キッチン', '厨房'],
    ko: ['부엌', '주방'],
    th: ['ห้องครัว', 'ครัว'],
    vi: ['nhà bếp', 'bếp'],
    'zh-Hant': ['廚房', '厨房'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: ['wall', 'kitchen-window', 'shelves', 'counter', 'tiles', 'pot-steam', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 3.5,
  },
  ground: 'stone',
  ambience: { room: 0.25, hum: 0.2 },
  room: { seconds: 0.5, wet: 0.12 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

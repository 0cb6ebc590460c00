import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'room',
  names: {
    en: ['room', 'living room', 'house', 'home', 'indoors'],
    it: ['stanza', 'salotto', 'casa', 'al chiuso'],
    ja: ['部屋', '居間', 'リビング', '家', '室内'],
    ko: ['방', '거실', '집', '실내'],
    th: ['ห้องนั่งเล่น', 'ห้อง', 'บ้าน'],
    vi: ['căn phòng', 'phòng khách', 'ngôi nhà', 'trong nhà'],
    'zh-Hant': ['房間', '房间', '客廳', '家裡', '室內'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: ['wall', 'window', 'pictures', 'shelves', 'boards', 'rug', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3 },
  room: { seconds: 0.45, wet: 0.1 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

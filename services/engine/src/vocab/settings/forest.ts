import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'forest',
  names: {
    en: ['forest', 'woods', 'jungle', 'woodland'],
    it: ['foresta', 'bosco', 'giungla'],
    ja: ['森', '森林', '林', 'ジャングル'],
    ko: ['숲', '숲속', '정글'],
    th: ['ป่าไม้', 'ป่า'],
    vi: ['khu rừng', 'rừng'],
    'zh-Hant': ['森林', '樹林', '叢林'],
  },
  look: {
    kind: 'woods',
    palette: 'green',
    layers: ['haze', 'far-trees', 'trees', 'ferns', 'woods', 'moss', 'sun-rays', 'fireflies', 'falling-leaves'],
    indoors: false,
  },
  ground: 'earth',
  ambience: { birds: 0.5, leaves: 0.45, stream: 0.15 },
  room: { seconds: 0.8, wet: 0.08 },
  alive: [
    { noun: 'rabbit', verb: 'jump' },
    { noun: 'bird', verb: 'fly' },
  ],
});

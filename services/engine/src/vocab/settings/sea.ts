import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'sea',
  names: {
    en: ['sea', 'ocean', 'open sea', 'high seas', 'at sea'],
    it: ['mare', 'oceano', 'mare aperto', 'alto mare'],
    ja: ['海', '大海原', '海上', '沖', '大海'],
    ko: ['바다', '대양', '먼바다'],
    th: ['ทะเล', 'มหาสมุทร'],
    vi: ['biển', 'đại dương', 'biển khơi'],
    'zh-Hant': ['大海', '海上', '海洋', '海面', '外海'],
  },
  look: {
    kind: 'sea',
    palette: 'cool',
    layers: ['far-boats', 'gulls'],
    indoors: false,
  },
  ground: 'wood',
  ambience: { waves: 0.55, wind: 0.25, gulls: 0.12 },
  room: { seconds: 0.2, wet: 0.02 },
  water: { levelY: -0.5, bedY: -6, x0: -400, x1: 400, swell: 1.5, jettyX: 0.6 },
  alive: [
    { noun: 'boat', verb: 'sail' },
    { noun: 'bird', verb: 'fly' },
  ],
});

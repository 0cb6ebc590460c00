import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'fish',
  names: {
    en: ['fish', 'goldfish', 'tropical fish'],
    it: ['pesce', 'pesci', 'pesciolino', 'pesce rosso'],
    ja: ['魚', '金魚', '熱帯魚'],
    ko: ['물고기', '금붕어', '열대어'],
    th: ['ปลา', 'ปลาทอง'],
    vi: ['con cá', 'cá vàng', 'cá'],
    'zh-Hant': ['魚', '小魚', '金魚', '鱼'],
  },
  near: {
    en: ['salmon', 'seahorse', 'mermaid', 'eel'],
    it: ['sirena'],
    ja: ['人魚'],
    ko: ['인어'],

    'zh-Hant': ['美人魚'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 0.45,
  rig: 'fish',
  look: { kind: 'fish', colour: 'orange', fins: 'flowing', pattern: 'striped' },
  several: 5,
  home: 'underwater',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'fish',
  names: {
    en: ['fish', 'goldfish', 'shark', 'dolphin', 'whale', 'salmon', 'tropical fish'],
    it: ['pesce', 'pesci', 'pesciolino', 'pesce rosso', 'squalo', 'delfino', 'balena'],
    ja: ['魚', '金魚', 'サメ', 'イルカ', 'クジラ', '熱帯魚'],
    ko: ['물고기', '금붕어', '상어', '돌고래', '고래', '열대어'],
    th: ['ปลา', 'ปลาทอง', 'ฉลาม', 'โลมา', 'วาฬ'],
    vi: ['con cá', 'cá vàng', 'cá mập', 'cá heo', 'cá voi', 'cá'],
    'zh-Hant': ['魚', '小魚', '金魚', '鯊魚', '海豚', '鯨魚', '鱼'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 0.45,
  rig: 'fish',
  look: { kind: 'fish', colour: 'orange', fins: 'flowing', pattern: 'striped' },
  several: 5,
});

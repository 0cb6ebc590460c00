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
    en: ['shark', 'dolphin', 'whale', 'salmon', 'octopus', 'jellyfish', 'seahorse', 'mermaid', 'squid', 'eel'],
    it: ['squalo', 'delfino', 'balena', 'polpo', 'medusa', 'sirena'],
    ja: ['サメ', 'イルカ', 'クジラ', 'タコ', 'クラゲ', '人魚'],
    ko: ['상어', '돌고래', '고래', '문어', '해파리', '인어'],
    th: ['ฉลาม', 'โลมา', 'วาฬ', 'ปลาหมึก', 'แมงกะพรุน'],
    vi: ['cá mập', 'cá heo', 'cá voi', 'bạch tuộc', 'sứa'],
    'zh-Hant': ['鯊魚', '海豚', '鯨魚', '章魚', '水母', '美人魚'],
  },
  is: ['fish', 'animal', 'creature'],
  sizeM: 0.45,
  rig: 'fish',
  look: { kind: 'fish', colour: 'orange', fins: 'flowing', pattern: 'striped' },
  several: 5,
  home: 'underwater',
});

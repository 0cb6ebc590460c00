import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'police-officer',
  names: {
    en: ['police officer', 'policeman', 'policewoman', 'cop'],
    it: ['poliziotto', 'poliziotta', 'agente di polizia'],
    ja: ['警察官', '警官', 'お巡りさん'],
    ko: ['경찰관', '경찰'],
    th: ['ตำรวจ'],
    vi: ['cảnh sát'],
    'zh-Hant': ['警察', '警官'],
  },
  near: {
    en: ['sheriff'],
    it: ['sceriffo'],
  },
  is: ['person', 'creature'],
  sizeM: 1.78,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'uniform', colour: 'navy', hat: 'police' },
  voice: 'man',
});

import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'dancer',
  names: {
    en: ['dancer', 'ballerina', 'ballet dancer'],
    it: ['ballerina', 'ballerino', 'danzatrice', 'danzatore'],
    ja: ['ダンサー', '踊り子', 'バレリーナ'],
    ko: ['댄서', '무용수', '발레리나'],
    th: ['นักเต้น', 'นักบัลเลต์'],
    vi: ['vũ công', 'diễn viên múa'],
    'zh-Hant': ['舞者', '舞蹈家', '芭蕾舞者'],
  },
  is: ['person', 'creature'],
  sizeM: 1.68,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'bun', outfit: 'dress', colour: 'red' },
  voice: 'woman',
  home: 'stage',
});

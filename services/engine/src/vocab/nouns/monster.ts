import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'monster',
  names: {
    en: ['monster'],
    it: ['mostro', 'mostri'],
    ja: ['怪獣', 'モンスター', '怪物'],
    ko: ['괴물', '몬스터'],
    th: ['สัตว์ประหลาด', 'ปีศาจ'],
    vi: ['quái vật'],
    'zh-Hant': ['怪獸', '怪物'],
  },
  near: {
    en: ['ogre', 'troll', 'yeti', 'bigfoot', 'beast'],
    it: ['orco', 'bestia'],
  },
  is: ['animal', 'creature'],
  sizeM: 2.1,
  rig: 'biped',
  look: { kind: 'beast', species: 'monster', colour: 'violet' },
  sounds: { call: 'bellow' },
});

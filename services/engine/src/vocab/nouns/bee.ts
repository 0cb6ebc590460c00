import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bee',
  names: {
    en: ['bee', 'bumblebee'],
    it: ['api', 'bombo'],
    ja: ['蜂', 'ハチ', 'ミツバチ'],
    ko: ['꿀벌', '벌이', '벌들'],
    th: ['ผึ้ง'],
    vi: ['con ong', 'ong'],
    'zh-Hant': ['蜜蜂'],
  },
  near: {
    en: ['wasp'],
    it: ['ape', 'vespa'],
    'zh-Hant': ['黃蜂'],
  },
  is: ['bird', 'creature'],
  sizeM: 0.18,
  rig: 'bird',
  look: { kind: 'bird', colour: 'gold', beak: 'short', form: 'bee' },
  sounds: { call: 'buzz' },
  several: 4,
});

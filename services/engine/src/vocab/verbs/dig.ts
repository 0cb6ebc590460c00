import { defineVerb } from '../define.ts';
import { digUp } from '../../physics/moves/low.ts';

export default defineVerb({
  id: 'dig',
  names: {
    en: ['dig', 'dig up', 'burrow', 'bury'],
    it: ['scavare', 'seppellire'],
    ja: ['掘'],
    ko: ['파고', '파헤', '땅을 파'],
    th: ['ขุด'],
    vi: ['đào', 'bới'],
    'zh-Hant': ['挖', '挖掘'],
  },
  frame: { actor: ['person', 'robot', 'animal'], patient: ['thing', 'small'] },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  play: digUp,
});

import { defineVerb } from '../define.ts';
import { embrace } from '../../physics/moves/feeling.ts';
import { inPairs } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'hug',
  names: {
    en: ['hug', 'embrace', 'cuddle'],
    it: ['abbracciare', 'abbracciarsi'],
    ja: ['抱きしめ', '抱き合', 'ハグ'],
    ko: ['껴안', '포옹', '안아'],
    th: ['กอด'],
    vi: ['ôm'],
    'zh-Hant': ['擁抱', '抱住', '抱抱'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['person', 'robot', 'animal'],
    target: ['person', 'robot', 'animal'],
    mutual: true,
    brings: { patient: 'person' },
  },
  seconds: { least: 2.5, usual: 4.5 },
  framing: 'medium',
  emotion: 'tender',
  play: (stage, roles) => inPairs(stage, roles, 0.2, embrace),
});

import { defineVerb } from '../define.ts';
import { inPairs, slapHands } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'high-five',
  names: {
    en: ['high-five', 'high five', 'slap hands', 'give a high five'],
    it: ['battere il cinque', 'darsi il cinque'],
    ja: ['ハイタッチ'],
    ko: ['하이파이브'],
    th: ['ไฮไฟว์', 'แปะมือ'],
    vi: ['đập tay'],
    'zh-Hant': ['擊掌'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['person', 'robot', 'animal'],
    target: ['person', 'robot', 'animal'],
    mutual: true,
    brings: { patient: 'person' },
  },
  seconds: { least: 2, usual: 4 },
  framing: 'medium',
  emotion: 'happy',
  play: (stage, roles) => inPairs(stage, roles, 0.34, slapHands),
});

import { defineVerb } from '../define.ts';
import { inPairs, kissing } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'kiss',
  names: {
    en: ['kiss', 'smooch'],
    it: ['baciare', 'baciarsi'],
    ja: ['キス', '口づけ'],
    ko: ['키스', '입맞', '뽀뽀'],
    th: ['จูบ', 'หอมแก้ม'],
    vi: ['hôn'],
    'zh-Hant': ['親吻', '接吻', '吻'],
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
  play: (stage, roles) => inPairs(stage, roles, 0.2, kissing),
});

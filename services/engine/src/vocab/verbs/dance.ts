import { defineVerb } from '../define.ts';
import { danceAway } from '../../physics/moves/dancing.ts';

export default defineVerb({
  id: 'dance',
  names: {
    en: ['dance', 'dancing', 'twirl', 'waltz', 'groove'],
    it: ['ballare', 'danzare'],
    ja: ['踊'],
    ko: ['춤추', '춤을 추', '춤을'],
    th: ['เต้นรำ', 'เต้น'],
    vi: ['nhảy múa', 'khiêu vũ', 'múa'],
    'zh-Hant': ['跳舞', '舞蹈', '起舞'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['person', 'robot', 'animal'], mutual: true },
  otherwise: 'spin',
  seconds: { least: 1.2, usual: 6 },
  framing: 'medium',
  emotion: 'happy',
  play: danceAway,
});

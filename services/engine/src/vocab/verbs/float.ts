import { defineVerb } from '../define.ts';
import { floatAway, grounded } from '../../physics/moves/flying.ts';

export default defineVerb({
  id: 'float',
  names: {
    en: ['float', 'drift', 'rise', 'levitate', 'bob'],
    it: ['galleggiare', 'fluttuare', 'salire', 'librare'],
    ja: ['浮', '漂'],
    ko: ['떠오르', '떠다니', '둥둥', '떠 있'],
    th: ['ลอย'],
    vi: ['trôi', 'nổi', 'lơ lửng', 'bay lên'],
    'zh-Hant': ['漂浮', '飄浮', '浮', '飄', '漂'],
  },
  frame: { actor: ['floating', 'small', 'thing', 'person'] },
  otherwise: 'fly',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'wide',
  consequence: true,
  set: grounded,
  play: floatAway,
});

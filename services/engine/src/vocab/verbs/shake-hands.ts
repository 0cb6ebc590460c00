import { defineVerb } from '../define.ts';
import { inPairs, shakeHands } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'shake-hands',
  names: {
    en: ['shake hands', 'shake hand', 'make a deal'],
    it: ['stringersi la mano', 'stringere la mano'],
    ja: ['握手'],
    ko: ['악수'],
    th: ['จับมือ'],
    vi: ['bắt tay'],
    'zh-Hant': ['握手'],
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
  play: (stage, roles) => inPairs(stage, roles, 0.42, shakeHands),
});

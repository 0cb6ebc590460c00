import { defineVerb } from '../define.ts';
import { inPairs, spar } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'fight',
  names: {
    en: ['fight', 'wrestle', 'box', 'battle', 'punch', 'spar', 'duel', 'attack'],
    it: ['combattere', 'lottare', 'fare a pugni', 'duellare', 'attaccare'],
    ja: ['戦', '闘', '殴', '格闘'],
    ko: ['싸우', '싸움', '격투', '결투'],
    th: ['ต่อสู้', 'สู้', 'ชก', 'ต่อย'],
    vi: ['đánh nhau', 'chiến đấu', 'đấu', 'đấm'],
    'zh-Hant': ['打架', '戰鬥', '打鬥', '決鬥', '搏鬥'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['person', 'robot', 'animal'],
    target: ['person', 'robot', 'animal'],
    mutual: true,
    brings: { patient: 'person' },
  },
  seconds: { least: 2.5, usual: 5 },
  framing: 'medium',
  emotion: 'angry',
  play: (stage, roles) => inPairs(stage, roles, 0.46, spar),
});

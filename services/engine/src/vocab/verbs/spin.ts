import { defineVerb } from '../define.ts';
import { raise, spinRound } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'spin',
  names: {
    en: ['spin', 'rotate', 'turn', 'twirl around', 'whirl'],
    it: ['girare', 'ruotare', 'roteare', 'volteggiare'],
    ja: ['回'],
    ko: ['돌고', '회전', '빙글'],
    th: ['หมุน'],
    vi: ['xoay', 'quay'],
    'zh-Hant': ['旋轉', '轉圈', '打轉'],
  },
  frame: { actor: ['person', 'robot', 'animal', 'ball', 'small', 'thing'] },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  set: (stage, roles) => stage.thing(roles.actor) && raise(stage, roles),
  play: spinRound,
});

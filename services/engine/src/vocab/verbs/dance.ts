import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

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
  frame: { actor: ['person', 'robot', 'animal'], target: ['person'] },
  otherwise: 'spin',
  seconds: { least: 1.2, usual: 6 },
  framing: 'medium',
  emotion: 'happy',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.42,
        facing: 0.5,
        pose: {
          arms: 1,
          crouch: 0.1,
          shift: 0.05,
          nearHand: [0.7, 0.45],
          farHand: [0.5, -0.5],
          lean: 0.06,
          apart: 0.13,
        },
        animal: { crouch: 0.2, head: 0.9, wag: 1 },
        stiffness: 14,
      },
      {
        s: 0.42,
        facing: -0.5,
        pose: { crouch: 0.02, shift: -0.05, nearHand: [0.4, -0.4], farHand: [0.75, 0.5], lean: -0.05 },
        animal: { crouch: 0, head: 0.3 },
        stiffness: 14,
      },
      {
        s: 0.42,
        pose: { crouch: 0.12, nearHand: [0.5, 0.85], farHand: [0.5, 0.85], lean: 0 },
        animal: { crouch: 0.25, head: 1 },
        stiffness: 15,
      },
      {
        s: 0.46,
        facing: 0.6,
        hop: 0.1,
        pose: { crouch: 0, nearHand: [0.9, 0.1], farHand: [0.9, 0.1], tuck: 0.3 },
        animal: { crouch: 0, head: 0.5 },
        stiffness: 16,
      },
      {
        s: 0.4,
        facing: -1,
        pose: { crouch: 0.06, nearHand: [0.35, 0.2], farHand: [0.35, 0.25], lean: 0.05 },
        stiffness: 14,
      },
      {
        s: 0.4,
        facing: 1,
        pose: { crouch: 0.08, shift: 0.04, nearHand: [0.8, 0.6], farHand: [0.6, -0.2] },
        animal: { head: 0.6, tail: 1 },
        stiffness: 14,
      },
    ]),
});

import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'wave',
  names: {
    en: ['wave', 'wave hello', 'wave goodbye'],
    it: ['salutare con la mano', 'fare ciao', 'agitare la mano'],
    ja: ['手を振'],
    ko: ['손을 흔들', '손 흔들'],
    th: ['โบกมือ'],
    vi: ['vẫy tay', 'vẫy'],
    'zh-Hant': ['揮手', '招手'],
  },
  frame: { actor: ['person', 'robot'], target: ['person', 'animal', 'thing'] },
  otherwise: 'flutter',
  seconds: { least: 1.2, usual: 4 },
  seated: true,
  framing: 'medium',
  emotion: 'happy',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.3,
        facing: 0.35,
        pose: { arms: 1, nearHand: [0.45, 0.7], farHand: [0.1, -0.92], lean: -0.03 },
        stiffness: 15,
      },
      { s: 0.24, pose: { nearHand: [0.68, 0.62] }, stiffness: 20 },
      { s: 0.24, pose: { nearHand: [0.3, 0.78] }, stiffness: 20 },
      { s: 0.24, pose: { nearHand: [0.68, 0.62] }, stiffness: 20 },
      { s: 0.24, pose: { nearHand: [0.3, 0.78] }, stiffness: 20 },
      { s: 0.7, pose: { arms: 0.3, nearHand: [0.2, -0.85], lean: 0.03, headTilt: 0.1 }, stiffness: 9 },
    ]),
});

import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'salute',
  names: {
    en: ['salute', 'stand guard', 'stand at attention'],
    it: ['fare il saluto', 'stare sull attenti'],
    ja: ['敬礼'],
    ko: ['경례'],
    th: ['วันทยหัตถ์', 'ตะเบ๊ะ'],
    vi: ['chào cờ', 'giơ tay chào'],
    'zh-Hant': ['敬禮', '行軍禮'],
  },
  frame: { actor: ['person', 'robot'], target: ['person', 'robot', 'animal', 'thing'] },
  seconds: { least: 1.2, usual: 3.5 },
  seated: true,
  framing: 'medium',
  emotion: 'calm',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.3,
        facing: 0.5,
        pose: { arms: 1, nearHand: [0.1, -0.93], farHand: [0.05, -0.94, 0.1], lean: 0.04, crouch: 0.04 },
        stiffness: 12,
      },
      { s: 0.2, pose: { lean: -0.06, crouch: -0.02, apart: 0.05, headTilt: -0.06 }, stiffness: 18 },
      { s: 0.16, pose: { nearHand: [0.5, -0.2, 0.5] }, stiffness: 20 },
      { s: 0.14, pose: { nearHand: [0.32, 0.5, 0.34], headTilt: -0.02 }, stiffness: 26 },
      { s: 1.4, pose: { nearHand: [0.31, 0.46, 0.32], lean: -0.04 }, stiffness: 22 },
      { s: 0.16, pose: { nearHand: [0.5, 0, 0.5] }, stiffness: 24 },
      { s: 0.3, pose: { nearHand: [0.06, -0.94, 0.1] }, stiffness: 20 },
      { s: 0.9, pose: { lean: -0.03, headTilt: 0 }, stiffness: 9 },
    ]),
});

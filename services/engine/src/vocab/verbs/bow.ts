import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'bow',
  names: {
    en: ['bow', 'curtsy', 'greet with a bow'],
    it: ['inchinarsi', 'fare un inchino'],
    ja: ['お辞儀', 'おじぎ', '礼をす'],
    ko: ['절하', '절을', '인사를', '고개를 숙'],
    th: ['โค้งคำนับ', 'ไหว้', 'คำนับ'],
    vi: ['cúi chào', 'cúi đầu'],
    'zh-Hant': ['鞠躬', '行禮', '敬禮'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['thing', 'person', 'animal', 'plant'] },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  emotion: 'calm',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.35,
        pose: { arms: 1, nearHand: [0.12, -0.9], farHand: [0.12, -0.9], lean: -0.05, headTilt: -0.06 },
        stiffness: 10,
      },
      {
        s: 0.3,
        pose: { nearHand: [0.4, -0.5, 0.4], farHand: [-0.1, -0.75, 0.2], lean: -0.08 },
        animal: { head: 0.8 },
        stiffness: 11,
      },
      {
        s: 0.55,
        pose: { nearHand: [0.25, -0.55, -0.2], lean: 0.75, headTilt: 0.4, crouch: 0.04, shift: -0.04 },
        animal: { head: -0.9, crouch: 0.3 },
        stiffness: 9,
      },
      { s: 0.3, pose: { lean: 0.85, headTilt: 0.45 }, stiffness: 8 },
      { s: 0.5, pose: { lean: 0.78 }, stiffness: 6 },
      {
        s: 0.5,
        pose: { lean: -0.03, headTilt: -0.05, crouch: 0, shift: 0, nearHand: [0.3, -0.6, 0.4] },
        animal: { head: 0.6, crouch: 0 },
        stiffness: 9,
      },
      { s: 0.4, pose: { lean: 0.03, headTilt: 0.06, nearHand: [0.12, -0.9], farHand: [0.12, -0.9] }, stiffness: 9 },
      { s: 0.8, pose: { arms: 0.4, shift: 0.02, headTilt: 0 }, stiffness: 7 },
    ]),
});

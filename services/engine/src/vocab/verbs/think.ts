import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'think',
  names: {
    en: ['think', 'ponder', 'wonder', 'consider', 'contemplate', 'daydream', 'dream'],
    it: ['pensare', 'riflettere', 'meditare', 'sognare'],
    ja: ['考え', '悩', '思案'],
    ko: ['생각', '고민', '궁리'],
    th: ['คิด', 'ครุ่นคิด'],
    vi: ['suy nghĩ', 'nghĩ', 'ngẫm nghĩ'],
    'zh-Hant': ['思考', '沉思', '想著', '思索'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['thing', 'person', 'animal'] },
  seconds: { least: 1.5, usual: 4 },
  seated: true,
  framing: 'medium',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.5,
        facing: 0.5,
        pose: { arms: 1, nearHand: [0.3, -0.3, 0], farHand: [0.32, -0.5, -0.25], lean: 0.04 },
        animal: { sit: 1, head: 0.6 },
        stiffness: 8,
      },
      { s: 0.9, pose: { nearHand: [0.3, -0.02, -0.02], headTilt: 0.16, shift: 0.02 }, stiffness: 8 },
      { s: 0.3, pose: { headTilt: 0.2, nearHand: [0.31, -0.05, -0.02] }, animal: { head: 0.3 }, stiffness: 12 },
      { s: 0.3, pose: { nearHand: [0.3, 0, -0.02] }, stiffness: 12 },
      { s: 0.9, pose: { headTilt: -0.14, lean: -0.06, shift: -0.02 }, animal: { head: 0.9 }, stiffness: 6 },
      { s: 0.5, facing: 0.7, pose: { headTilt: -0.18 }, stiffness: 8 },
      { s: 0.18, pose: { nearHand: [0.4, 0.2, 0.2], headTilt: -0.06, lean: -0.08, crouch: -0.02 }, stiffness: 20 },
      {
        s: 0.6,
        facing: 0.4,
        pose: { nearHand: [0.36, 0.36, 0.3], farHand: [0.2, -0.6, 0.2], lean: 0.02 },
        animal: { head: 1, sit: 0 },
        stiffness: 13,
      },
      { s: 0.6, pose: { nearHand: [0.3, -0.3, 0.2], headTilt: 0.08 }, stiffness: 8 },
    ]),
});

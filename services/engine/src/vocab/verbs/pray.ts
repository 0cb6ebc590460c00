import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'pray',
  names: {
    en: ['pray', 'meditate', 'worship'],
    it: ['pregare', 'meditare'],
    ja: ['祈', '瞑想', '拝'],
    ko: ['기도', '명상'],
    th: ['สวดมนต์', 'ภาวนา', 'นั่งสมาธิ'],
    vi: ['cầu nguyện', 'thiền'],
    'zh-Hant': ['祈禱', '禱告', '冥想', '打坐'],
  },
  frame: { actor: ['person', 'robot', 'animal'] },
  seconds: { least: 2, usual: 5 },
  seated: true,
  framing: 'medium',
  emotion: 'calm',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.8,
        pose: { arms: 1, crouch: 0.5, forth: -0.06, lean: 0.06, nearHand: [0.4, -0.5, 0.1], farHand: [0.4, -0.5, 0.1] },
        animal: { sit: 1, head: 0.5 },
        stiffness: 7,
      },
      {
        s: 0.7,
        pose: { crouch: 0.56, nearHand: [0.4, -0.08, -0.28], farHand: [0.4, -0.1, -0.28], headTilt: 0.24 },
        eyesShut: true,
        stiffness: 8,
      },
      { s: 1.2, pose: { headTilt: 0.34, lean: 0.14 }, animal: { head: 0 }, stiffness: 5 },
      { s: 1.2, pose: { headTilt: 0.26, lean: 0.08 }, stiffness: 4 },
      { s: 1.1, pose: { headTilt: -0.2, lean: -0.04 }, animal: { head: 0.9 }, eyesShut: false, stiffness: 5 },
      { s: 0.9, pose: { headTilt: 0.2, lean: 0.1 }, eyesShut: true, stiffness: 5 },
    ]),
});

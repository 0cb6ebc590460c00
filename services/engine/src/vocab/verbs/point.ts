import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'point',
  names: {
    en: ['point', 'point at', 'gesture'],
    it: ['indicare', 'additare'],
    ja: ['指さ', '指差'],
    ko: ['가리키'],
    th: ['ชี้'],
    vi: ['chỉ tay', 'chỉ vào'],
    'zh-Hant': ['指著', '指向', '手指'],
  },
  frame: { actor: ['person', 'robot'], target: ['thing', 'person', 'animal', 'plant'] },
  seconds: { least: 1.2, usual: 4 },
  seated: true,
  framing: 'medium',
  play: (stage, roles) =>
    gesture(stage, roles, [
      { s: 0.35, pose: { arms: 1, nearHand: [0.5, -0.1], lean: -0.05, farHand: [0.1, -0.9] }, stiffness: 12 },
      { s: 1.3, pose: { nearHand: [0.98, 0.12], lean: 0.1 }, stiffness: 20 },
      { s: 0.25, pose: { nearHand: [0.9, 0.22] }, stiffness: 18 },
      { s: 0.6, pose: { nearHand: [0.98, 0.1] }, stiffness: 18 },
      { s: 0.7, pose: { arms: 0.2, nearHand: [0.2, -0.9], lean: 0.02 }, stiffness: 9 },
    ]),
});

import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'cough',
  names: {
    en: ['cough', 'sneeze', 'choke'],
    it: ['tossire', 'starnutire'],
    ja: ['咳', 'せき', 'くしゃみ'],
    ko: ['기침', '재채기'],
    th: ['ไอ', 'จาม'],
    vi: ['ho', 'hắt hơi'],
    'zh-Hant': ['咳嗽', '打噴嚏'],
  },
  frame: { actor: ['person', 'robot', 'animal'] },
  seconds: { least: 1.5, usual: 3.5 },
  seated: true,
  framing: 'medium',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.4,
        pose: { arms: 1, nearHand: [0.26, -0.2, 0.1], farHand: [0.12, -0.85], lean: -0.1, headTilt: -0.2 },
        animal: { head: 0.9 },
        mouth: 'O',
        stiffness: 11,
      },
      { s: 0.12, pose: { nearHand: [0.36, 0.1, -0.05], lean: -0.12 }, eyesShut: true, stiffness: 20 },
      {
        s: 0.16,
        pose: { lean: 0.3, headTilt: 0.34, crouch: 0.08 },
        animal: { head: 0, crouch: 0.15 },
        mouth: 'A',
        sound: { kind: 'gasp', s: 0.25, strength: 0.6 },
        stiffness: 26,
      },
      { s: 0.16, pose: { lean: 0.14, headTilt: 0.2 }, mouth: 'M', stiffness: 16 },
      {
        s: 0.16,
        pose: { lean: 0.34, headTilt: 0.38 },
        animal: { head: -0.2 },
        mouth: 'A',
        sound: { kind: 'gasp', s: 0.2, strength: 0.5 },
        stiffness: 26,
      },
      { s: 0.24, pose: { lean: 0.12, headTilt: 0.16, crouch: 0 }, mouth: 'M', stiffness: 12 },
      {
        s: 0.5,
        pose: { nearHand: [0.3, -0.4, 0.1], lean: 0, headTilt: 0 },
        animal: { head: 0.6, crouch: 0 },
        eyesShut: false,
        mouth: 'rest',
        stiffness: 8,
      },
      { s: 0.6, pose: { nearHand: [0.3, -0.18, -0.1], headTilt: 0.06 }, stiffness: 8 },
    ]),
});

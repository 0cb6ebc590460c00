import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'sniff',
  names: {
    en: ['sniff', 'smell', 'lick'],
    it: ['annusare', 'leccare', 'fiutare'],
    ja: ['嗅', '匂い', '舐め', 'なめ'],
    ko: ['냄새', '핥'],
    th: ['ดม', 'เลีย'],
    vi: ['ngửi', 'liếm'],
    'zh-Hant': ['聞', '嗅', '舔'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['thing', 'plant', 'small', 'person', 'animal'],
    target: ['thing', 'plant', 'small', 'person', 'animal'],
  },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.5,
        pose: { arms: 0.6, lean: 0.1, headTilt: -0.1, nearHand: [0.3, -0.5, 0.1] },
        animal: { head: 0.2, tail: 0.7, wag: 0.4 },
        stiffness: 8,
      },
      { s: 0.4, pose: { lean: 0.34, crouch: 0.1, headTilt: 0.1 }, animal: { head: -0.8, crouch: 0.12 }, stiffness: 9 },
      { s: 0.16, pose: { headTilt: 0.02 }, animal: { head: -0.66 }, mouth: 'U', stiffness: 20 },
      { s: 0.16, pose: { headTilt: 0.12 }, animal: { head: -0.82 }, mouth: 'rest', stiffness: 20 },
      { s: 0.16, pose: { headTilt: 0.02 }, animal: { head: -0.66 }, mouth: 'L', stiffness: 20 },
      { s: 0.2, pose: { headTilt: 0.12 }, animal: { head: -0.8 }, mouth: 'rest', stiffness: 18 },
      {
        s: 0.6,
        pose: { lean: -0.06, crouch: 0, headTilt: -0.2 },
        animal: { head: 0.8, crouch: 0 },
        eyesShut: true,
        stiffness: 8,
      },
      {
        s: 0.7,
        pose: { lean: 0.02, headTilt: 0.06 },
        animal: { head: 0.5, wag: 0.9, sit: 0.8 },
        eyesShut: false,
        stiffness: 7,
      },
      { s: 0.4, animal: { sit: 0 } },
    ]),
});

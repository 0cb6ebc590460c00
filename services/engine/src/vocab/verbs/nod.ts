import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'nod',
  names: {
    en: ['nod', 'agree', 'accept'],
    it: ['annuire', 'acconsentire'],
    ja: ['頷', 'うなず'],
    ko: ['끄덕', '동의'],
    th: ['พยักหน้า', 'เห็นด้วย'],
    vi: ['gật đầu', 'đồng ý'],
    'zh-Hant': ['點頭', '同意'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['person', 'robot', 'animal'] },
  seconds: { least: 1.2, usual: 3 },
  seated: true,
  framing: 'medium',
  emotion: 'happy',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.3,
        pose: { arms: 0.9, nearHand: [0.28, -0.62, 0.05], farHand: [0.3, -0.64, 0.05], headTilt: -0.12 },
        animal: { head: 0.9 },
        stiffness: 10,
      },
      { s: 0.2, pose: { headTilt: 0.34, lean: 0.06 }, animal: { head: 0.1 }, stiffness: 17 },
      { s: 0.2, pose: { headTilt: -0.06, lean: 0 }, animal: { head: 0.8 }, stiffness: 15 },
      { s: 0.2, pose: { headTilt: 0.3, lean: 0.05 }, animal: { head: 0.2 }, stiffness: 17 },
      { s: 0.22, pose: { headTilt: -0.02, lean: 0 }, animal: { head: 0.7 }, stiffness: 13 },
      { s: 0.2, pose: { headTilt: 0.18 }, stiffness: 14 },
      { s: 0.8, pose: { headTilt: 0.02, shift: 0.02 }, animal: { head: 0.6, wag: 0.6 }, stiffness: 9 },
      { s: 0.6, pose: { headTilt: 0.08, shift: -0.02 }, stiffness: 7 },
    ]),
});

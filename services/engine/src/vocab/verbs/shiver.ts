import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';

export default defineVerb({
  id: 'shiver',
  names: {
    en: ['shiver', 'tremble', 'shake with fear', 'cower', 'freeze'],
    it: ['tremare', 'rabbrividire', 'tremare di paura'],
    ja: ['震え', '怯え', 'ふるえ'],
    ko: ['떨고', '떨며', '떤다', '벌벌'],
    th: ['ตัวสั่น', 'สั่น'],
    vi: ['run rẩy', 'run'],
    'zh-Hant': ['發抖', '顫抖', '打顫'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['thing', 'person', 'animal'] },
  seconds: { least: 1.5, usual: 4 },
  seated: true,
  framing: 'medium',
  emotion: 'afraid',
  play: (stage, roles) =>
    gesture(stage, roles, [
      {
        s: 0.35,
        pose: {
          arms: 1,
          nearHand: [0.3, -0.3, -0.35],
          farHand: [0.3, -0.34, -0.35],
          lean: 0.14,
          crouch: 0.12,
          headTilt: 0.16,
        },
        animal: { crouch: 0.45, head: 0.1, tail: 0 },
        stiffness: 14,
      },
      { s: 0.07, pose: { shift: 0.014, crouch: 0.14 }, animal: { head: 0.16 }, stiffness: 34 },
      { s: 0.07, pose: { shift: -0.014, crouch: 0.11 }, animal: { head: 0.06 }, stiffness: 34 },
      { s: 0.07, pose: { shift: 0.014, crouch: 0.14 }, animal: { head: 0.16 }, stiffness: 34 },
      { s: 0.07, pose: { shift: -0.014, crouch: 0.11 }, animal: { head: 0.06 }, mouth: 'S', stiffness: 34 },
      { s: 0.07, pose: { shift: 0.014, crouch: 0.14 }, animal: { head: 0.16 }, stiffness: 34 },
      { s: 0.07, pose: { shift: -0.014, crouch: 0.11 }, animal: { head: 0.06 }, stiffness: 34 },
      { s: 0.16, pose: { shift: 0, lean: 0.2, headTilt: 0.05 }, mouth: 'rest', stiffness: 12 },
      { s: 0.07, pose: { shift: 0.012 }, animal: { crouch: 0.5 }, stiffness: 34 },
      { s: 0.07, pose: { shift: -0.012 }, animal: { crouch: 0.45 }, stiffness: 34 },
    ]),
});

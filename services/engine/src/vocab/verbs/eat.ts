import { defineVerb } from '../define.ts';
import { eatUp } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'eat',
  names: {
    en: ['eat', 'drink', 'bite', 'chew', 'munch', 'feed'],
    it: ['mangiare', 'bere', 'mordere', 'masticare'],
    ja: ['食べ', '飲'],
    ko: ['먹', '마시'],
    th: ['กิน', 'ดื่ม'],
    vi: ['ăn', 'uống'],
    'zh-Hant': ['吃', '喝'],
  },
  frame: { actor: ['person', 'robot', 'animal'], patient: ['small', 'thing'], brings: { patient: 'apple' } },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  play: eatUp,
});

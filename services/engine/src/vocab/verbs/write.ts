import { defineVerb } from '../define.ts';
import { writeDown } from '../../physics/moves/little-things.ts';

export default defineVerb({
  id: 'write',
  names: {
    en: ['write', 'draw', 'sketch', 'paint', 'take notes', 'sign'],
    it: ['scrivere', 'disegnare', 'dipingere', 'firmare'],
    ja: ['書', '描'],
    ko: ['쓰고', '쓴다', '글을 쓰', '그리', '그림을'],
    th: ['เขียน', 'วาด', 'วาดรูป'],
    vi: ['viết', 'vẽ'],
    'zh-Hant': ['寫', '畫', '畫畫', '書寫'],
  },
  frame: { actor: ['person', 'robot'], patient: ['small', 'thing'], brings: { patient: 'book' } },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  play: writeDown,
});

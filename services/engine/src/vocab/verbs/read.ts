import { defineVerb } from '../define.ts';
import { haveBall } from '../../physics/moves/court.ts';
import { readOn } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'read',
  names: {
    en: ['read', 'study', 'write', 'draw', 'paint'],
    it: ['leggere', 'studiare', 'scrivere', 'disegnare', 'dipingere'],
    ja: ['読', '書', '描', '勉強'],
    ko: ['읽', '쓰고', '그리', '공부'],
    th: ['อ่าน', 'เขียน', 'วาด'],
    vi: ['đọc', 'viết', 'vẽ', 'học'],
    'zh-Hant': ['讀書', '閱讀', '寫字', '畫畫', '看書', '讀'],
  },
  frame: {
    actor: ['person', 'robot'],
    patient: ['small', 'thing'],
    target: ['furniture'],
    brings: { patient: 'book' },
  },
  seconds: { least: 2, usual: 5 },
  seats: true,
  framing: 'medium',
  set: haveBall,
  play: readOn,
});

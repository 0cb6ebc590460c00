import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'old-woman',
  names: {
    en: ['old woman', 'old lady', 'grandmother', 'grandma', 'elderly woman', 'granny'],
    it: ['vecchia', 'anziana', 'nonna', 'signora anziana'],
    ja: ['おばあさん', '老婆', '祖母', 'お婆さん'],
    ko: ['할머니', '노파'],
    th: ['หญิงชรา', 'คุณย่า', 'คุณยาย', 'ยาย'],
    vi: ['bà', 'bà già', 'bà lão', 'bà nội', 'bà ngoại'],
    'zh-Hant': ['老婆婆', '老奶奶', '奶奶', '祖母', '老太太'],
  },
  is: ['person', 'creature'],
  sizeM: 1.56,
  rig: 'biped',
  look: { kind: 'person', age: 'old', sex: 'female', hair: 'bun', outfit: 'dress', colour: 'purple' },
  voice: 'old-woman',
});

import { defineVerb } from '../define.ts';
import { haveBall, shootAround } from '../../physics/moves/court.ts';

export default defineVerb({
  id: 'score',
  names: {
    en: ['score', 'make a basket', 'make the shot', 'make a shot', 'dunk', 'sink a shot', 'score a basket'],
    it: ['segnare', 'fare canestro', 'fare un canestro', 'schiacciare'],
    ja: ['シュートを決め', 'ゴールを決め', '得点'],
    ko: ['득점', '골을 넣', '슛을 성공', '슛을 넣'],
    th: ['ทำคะแนน', 'ชู้ตลง', 'ยิงเข้า'],
    vi: ['ghi điểm', 'ném vào rổ', 'ném trúng rổ'],
    'zh-Hant': ['投籃得分', '得分', '投進', '灌籃', '進球'],
  },
  frame: {
    actor: ['person', 'robot'],
    patient: ['ball'],
    target: ['hoop'],
    brings: { actor: 'player', patient: 'basketball', target: 'hoop' },
  },
  otherwise: 'bounce',
  seconds: { least: 3.4, usual: 7 },
  framing: 'wide',
  emotion: 'happy',
  set: haveBall,
  play: (stage, roles) => shootAround(stage, roles, 'score'),
  outcome: ({ passedDownwards, roles: { patient, target } }) => passedDownwards(target!, patient!),
});

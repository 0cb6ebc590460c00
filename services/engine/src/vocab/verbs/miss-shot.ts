import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { haveBall, shootAround } from '../../physics/moves/court.ts';

export default defineVerb({
  id: 'miss-shot',
  names: {
    en: [
      'miss a shot',
      'miss the shot',
      'miss',
      'miss the basket',
      'miss the hoop',
      'miss a free throw',
      'missed shot',
    ],
    it: ['sbagliare un tiro', 'sbagliare il tiro', 'mancare il canestro', 'sbagliare'],
    ja: ['シュートを外', 'シュートをミス', '外し'],
    ko: ['슛을 놓치', '슛을 놓쳐', '슛을 실패', '슛이 빗나가', '빗나가'],
    th: ['ชู้ตพลาด', 'ยิงพลาด', 'ชูตพลาด', 'พลาด'],
    vi: ['ném trượt', 'ném hụt', 'ném không trúng'],
    'zh-Hant': ['投籃不中', '投篮不中', '沒投進', '投不進', '投失', '投籃失手', '失手'],
  },
  frame: {
    actor: ['person', 'robot'],
    patient: ['ball'],
    target: ['hoop'],
    brings: { actor: 'player', patient: 'basketball', target: 'hoop' },
  },
  seconds: { least: 3.4, usual: 7 },
  framing: 'wide',
  set: haveBall,
  play: (stage, roles) => shootAround(stage, roles, 'miss'),
  outcome: ({ contacts, passedDownwards, roles: { patient, target } }) =>
    contacts.some((contact) => meet(contact, patient, target)) &&
    contacts.some((contact) => meet(contact, patient, 'ground')) &&
    !passedDownwards(target!, patient!),
});

import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { dribbleAbout, haveBall } from '../../physics/moves/court.ts';

export default defineVerb({
  id: 'dribble',
  names: {
    en: ['dribble', 'dribble a ball'],
    it: ['palleggiare'],
    ja: ['ドリブル'],
    ko: ['드리블'],
    th: ['เลี้ยงบอล', 'เลี้ยงลูก'],
    vi: ['rê bóng', 'dẫn bóng'],
    'zh-Hant': ['運球'],
  },
  frame: { actor: ['person', 'robot'], patient: ['ball'], brings: { patient: 'basketball' } },
  seconds: { least: 2, usual: 5 },
  goes: true,
  framing: 'medium',
  set: haveBall,
  play: dribbleAbout,
  outcome: ({ contacts, roles: { patient } }) => contacts.some((contact) => meet(contact, patient, 'ground')),
});

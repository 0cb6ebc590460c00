import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { pushAlong, standBefore } from '../../physics/moves/carrying.ts';

export default defineVerb({
  id: 'push',
  names: {
    en: ['push', 'shove'],
    it: ['spingere'],
    ja: ['押し', '押す'],
    ko: ['밀고', '밀어', '민다', '미는', '밀며'],
    th: ['ผลัก', 'เข็น', 'ดัน'],
    vi: ['đẩy'],
    'zh-Hant': ['推'],
  },
  frame: { actor: ['person', 'robot', 'animal'], patient: ['small', 'thing', 'vehicle'], brings: { patient: 'box' } },
  seconds: { least: 2, usual: 5 },
  goes: true,
  framing: 'follow',
  set: standBefore,
  play: pushAlong,
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some((contact) => meet(contact, actor, patient)),
});

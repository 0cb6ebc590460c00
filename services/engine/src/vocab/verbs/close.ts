import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { ajar, closeUp } from '../../physics/moves/doors.ts';

export default defineVerb({
  id: 'close',
  names: {
    en: ['close', 'shut', 'slam', 'slam shut', 'swing shut'],
    it: ['chiudere', 'chiudersi', 'sbattere la porta'],
    ja: ['閉め', '閉ま', '閉じ'],
    ko: ['닫고', '닫아', '닫히', '닫는'],
    th: ['ปิด', 'ปิดดัง'],
    vi: ['đóng', 'đóng sầm', 'khép'],
    'zh-Hant': ['關上', '關閉', '甩上'],
  },
  frame: { actor: ['person', 'robot', 'door'], patient: ['door'], brings: { patient: 'door' } },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  set: ajar,
  play: closeUp,
  outcome: ({ contacts, roles: { actor, patient } }) =>
    contacts.some((contact) => meet(contact, patient ?? actor, 'wall')),
});

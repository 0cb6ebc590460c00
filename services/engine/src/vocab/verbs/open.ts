import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { atHand, openUp } from '../../physics/moves/doors.ts';

export default defineVerb({
  id: 'open',
  names: {
    en: ['open', 'open up', 'unlock'],
    it: ['aprire', 'aprirsi', 'spalancare'],
    ja: ['開け', '開い', '開く'],
    ko: ['열고', '열어', '열리', '연다'],
    th: ['เปิด'],
    vi: ['mở', 'mở ra'],
    'zh-Hant': ['打開', '開啟'],
  },
  frame: { actor: ['person', 'robot', 'door'], patient: ['door'], brings: { patient: 'door' } },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  set: atHand,
  play: openUp,
  outcome: ({ contacts, roles: { actor, patient } }) =>
    patient === undefined || contacts.some((contact) => meet(contact, actor, patient)),
});

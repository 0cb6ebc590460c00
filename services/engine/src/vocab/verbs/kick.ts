import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { ballAhead, kickAbout } from '../../physics/moves/kicking.ts';

export default defineVerb({
  id: 'kick',
  names: {
    en: ['kick', 'kick a ball'],
    it: ['calciare', 'dare un calcio', 'tirare un calcio'],
    ja: ['蹴'],
    ko: ['차고', '찬다', '차는', '차서', '찼', '걷어차', '발로 차'],
    th: ['เตะ'],
    vi: ['đá', 'sút'],
    'zh-Hant': ['踢'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['ball', 'small'],
    target: ['person', 'thing'],
    brings: { patient: 'football' },
  },
  otherwise: 'roll',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'wide',
  set: ballAhead,
  play: kickAbout,
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some((contact) => meet(contact, actor, patient)),
});

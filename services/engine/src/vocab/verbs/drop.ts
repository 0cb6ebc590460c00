import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { haveBall } from '../../physics/moves/court.ts';
import { dropAgain } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'drop',
  names: {
    en: ['drop', 'let go of', 'let fall', 'drop down'],
    it: ['far cadere', 'lasciar cadere', 'lasciare cadere'],
    ja: ['落とし', '落とす', '落っこと'],
    ko: ['떨어뜨리', '떨어뜨려', '떨어뜨린', '떨구'],
    th: ['ทำตก', 'ปล่อยตก', 'ทำหล่น', 'ทิ้ง'],
    vi: ['đánh rơi', 'làm rơi', 'thả rơi', 'thả'],
    'zh-Hant': ['掉落了', '弄掉', '丟下', '放下', '鬆手'],
  },
  frame: { actor: ['person', 'robot'], patient: ['small', 'thing'], brings: { patient: 'ball' } },
  otherwise: 'fall',
  seconds: { least: 2, usual: 4.5 },
  goes: true,
  framing: 'medium',
  set: haveBall,
  play: dropAgain,
  outcome: ({ contacts, roles: { patient } }) => contacts.some((contact) => meet(contact, patient, 'ground')),
});

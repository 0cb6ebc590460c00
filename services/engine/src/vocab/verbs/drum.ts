import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { drumAway, standAt } from '../../physics/moves/drumming.ts';

export default defineVerb({
  id: 'drum',
  names: {
    en: ['drum', 'play the drum', 'play the drums', 'beat the drum', 'strike', 'hit', 'ring the bell', 'play'],
    it: ['suonare', 'suonare il tamburo', 'battere', 'colpire'],
    ja: ['叩', '演奏', '鳴らし', '打'],
    ko: ['두드리', '연주', '치고', '친다', '치는'],
    th: ['ตีกลอง', 'เล่นดนตรี', 'ตี'],
    vi: ['đánh trống', 'chơi nhạc', 'gõ', 'đánh'],
    'zh-Hant': ['打鼓', '敲打', '演奏', '敲', '擊'],
  },
  frame: { actor: ['person', 'robot'], patient: ['instrument', 'thing'], brings: { patient: 'drum' } },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  set: standAt,
  play: drumAway,
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some((contact) => meet(contact, actor, patient)),
});

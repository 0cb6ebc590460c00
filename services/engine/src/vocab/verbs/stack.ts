import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { stackUp, strewn } from '../../physics/moves/stacking.ts';

export default defineVerb({
  id: 'stack',
  names: {
    en: ['stack', 'pile up', 'build', 'pile'],
    it: ['impilare', 'accatastare', 'costruire'],
    ja: ['積み上げ', '積む', '積み重ね', '組み立て'],
    ko: ['쌓'],
    th: ['วางซ้อน', 'ซ้อน', 'ต่อ'],
    vi: ['xếp chồng', 'chồng', 'xây', 'xếp'],
    'zh-Hant': ['堆疊', '疊起', '堆起', '堆', '疊'],
  },
  frame: { actor: ['person', 'robot'], patient: ['stackable', 'small'], brings: { patient: 'box' } },
  seconds: { least: 4, usual: 9 },
  framing: 'wide',
  set: strewn,
  play: stackUp,
  outcome: ({ contacts, roles: { actor, beat } }) => contacts.some((contact) => meet(contact, actor, beat.patient)),
});

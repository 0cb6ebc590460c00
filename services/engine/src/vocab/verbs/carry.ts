import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { carryAbout } from '../../physics/moves/carrying.ts';

export default defineVerb({
  id: 'carry',
  names: {
    en: ['carry', 'hold', 'pick up', 'lift', 'bring', 'take'],
    it: ['portare', 'tenere', 'sollevare', 'raccogliere', 'prendere'],
    ja: ['運び', '運ぶ', '持って', '持ち上げ', '拾'],
    ko: ['나르', '들고', '든 채', '줍', '들어올리', '들어 올리'],
    th: ['ถือ', 'หยิบ', 'ยก', 'อุ้ม'],
    vi: ['mang', 'cầm', 'nhặt', 'bê', 'nâng'],
    'zh-Hant': ['拿著', '搬', '拿起', '撿起', '提著', '抱著'],
  },
  frame: {
    actor: ['person', 'robot'],
    patient: ['small', 'thing'],
    target: ['person', 'thing'],
    brings: { patient: 'box' },
  },
  seconds: { least: 2, usual: 5 },
  goes: true,
  framing: 'follow',
  play: carryAbout,
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some((contact) => meet(contact, actor, patient)),
});

import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { apart, crashInto } from '../../physics/moves/driving.ts';

export default defineVerb({
  id: 'crash',
  names: {
    en: ['crash', 'crash into', 'collide', 'hit', 'smash into', 'bump into', 'run into', 'ram'],
    it: ['schiantarsi', 'scontrarsi', 'urtare', 'andare a sbattere', 'sbattere'],
    ja: ['衝突', 'ぶつか', '激突'],
    ko: ['충돌', '부딪히', '부딪쳐', '들이받'],
    th: ['ชน', 'ปะทะ'],
    vi: ['đâm vào', 'va chạm', 'tông'],
    'zh-Hant': ['撞上', '碰撞', '相撞', '撞擊', '撞'],
  },
  frame: {
    actor: ['vehicle', 'ball', 'small', 'thing'],
    patient: ['thing', 'small', 'vehicle', 'plant', 'stackable'],
    target: ['thing'],
    brings: { target: 'box' },
  },
  otherwise: 'run',
  wet: 'fall',
  seconds: { least: 2.5, usual: 5 },
  goes: true,
  framing: 'wide',
  set: apart,
  play: crashInto,
  outcome: ({ contacts, roles: { actor, beat } }) =>
    contacts.some(
      (contact) => meet(contact, actor, beat.patient ?? beat.target) || meet(contact, beat.actor, beat.actor),
    ),
});

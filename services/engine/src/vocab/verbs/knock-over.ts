import { meet } from '../../physics/play.ts';
import { defineVerb } from '../define.ts';
import { knockOver, setUpRow } from '../../physics/moves/toppling.ts';

export default defineVerb({
  id: 'knock-over',
  names: {
    en: ['knock over', 'knock down', 'topple', 'push over', 'tip over', 'knock'],
    it: ['fare cadere', 'rovesciare', 'abbattere', 'far cadere', 'buttare giù', 'ribaltare'],
    ja: ['落とし', '倒し', '倒す', 'ひっくり返'],
    ko: ['넘어뜨리', '넘어뜨려', '쓰러뜨리', '쓰러뜨려', '무너뜨리'],
    th: ['ชนล้ม', 'ผลักล้ม', 'ล้มลง', 'ทำล้ม'],
    vi: ['làm vỡ', 'làm đổ', 'làm đổ', 'xô đổ', 'đẩy ngã', 'đổ'],
    'zh-Hant': ['推倒', '撞倒', '打翻', '弄倒', '擊倒'],
  },
  frame: {
    actor: ['person', 'robot', 'animal', 'ball', 'small', 'stackable'],
    patient: ['stackable', 'small', 'breakable'],
    brings: { patient: 'domino' },
  },
  seconds: { least: 2.5, usual: 5 },
  framing: 'wide',
  set: setUpRow,
  play: knockOver,
  outcome: ({ contacts, roles: { actor, beat } }) => {
    const pushed = contacts.find((contact) => meet(contact, actor, beat.patient));
    return contacts.some((contact) => meet(contact, beat.patient, 'ground') && contact.timeMs > (pushed?.timeMs ?? 0));
  },
});

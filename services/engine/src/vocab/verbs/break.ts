import { defineVerb } from '../define.ts';
import { breakIt, brittleAhead } from '../../physics/moves/breaking.ts';

export default defineVerb({
  id: 'break',
  names: {
    en: ['break', 'shatter', 'smash', 'crack'],
    it: ['rompere', 'rompersi', 'frantumare', 'frantumarsi', 'spaccare'],
    ja: ['割れ', '壊れ', '砕け', '割る', '壊す'],
    ko: ['깨지', '깨져', '깨뜨리', '부서지', '산산조각', '깨뜨려', '박살'],
    th: ['แตก', 'พัง', 'แตกกระจาย'],
    vi: ['làm vỡ', 'vỡ', 'vỡ tan', 'đập vỡ'],
    'zh-Hant': ['打破', '破碎', '摔破', '打碎', '碎裂', '碎'],
  },
  frame: {
    actor: ['breakable', 'person', 'robot', 'small'],
    patient: ['breakable', 'small'],
    brings: { patient: 'vase' },
  },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  consequence: true,
  set: brittleAhead,
  play: breakIt,
  outcome: ({ contacts, broken, roles: { actor, patient } }) =>
    broken(patient ?? actor) || contacts.some(({ a, b }) => [a, b].includes(patient ?? actor)),
});

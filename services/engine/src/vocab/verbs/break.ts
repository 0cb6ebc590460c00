import { defineVerb } from '../define.ts';
import { haveBall } from '../../physics/moves/court.ts';
import { dropAgain, fallDown, raise } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'break',
  names: {
    en: ['break', 'shatter', 'smash', 'crack', 'explode'],
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
  set: (stage, roles) => (stage.biped(roles.actor) ? haveBall(stage, roles) : raise(stage, roles)),
  play: (stage, roles) => (stage.biped(roles.actor) ? dropAgain(stage, roles) : fallDown(stage, roles)),
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some(({ a, b }) => [a, b].includes(patient ?? actor)),
});

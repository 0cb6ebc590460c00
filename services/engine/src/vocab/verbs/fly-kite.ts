import { defineVerb } from '../define.ts';
import { flyKite, onString } from '../../physics/moves/flying.ts';

export default defineVerb({
  id: 'fly-kite',
  names: {
    en: ['fly'],
    it: ['far volare'],
    ja: ['揚げ', '飛ばし'],
    ko: ['날리'],
    th: ['เล่นว่าว', 'ปล่อย', 'ชักว่าว'],
    vi: ['thả'],
    'zh-Hant': ['放'],
  },
  frame: { actor: ['person', 'robot'], patient: ['aircraft'], needsPatient: true },
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'wide',
  set: onString,
  play: flyKite,
});

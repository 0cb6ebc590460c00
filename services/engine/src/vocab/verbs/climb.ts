import { defineVerb } from '../define.ts';
import { climbUp } from '../../physics/moves/climbing.ts';

export default defineVerb({
  id: 'climb',
  names: {
    en: ['climb', 'climb up', 'scale'],
    it: ['arrampicarsi', 'scalare', 'salire'],
    ja: ['登', 'よじ登', 'のぼ'],
    ko: ['기어오르', '올라가', '등반'],
    th: ['ปีน', 'ไต่'],
    vi: ['leo', 'trèo'],
    'zh-Hant': ['爬', '攀爬', '攀登', '爬上'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['plant', 'furniture', 'thing'],
    target: ['plant', 'furniture', 'thing'],
    brings: { patient: 'tree' },
  },
  otherwise: 'walk',
  seconds: { least: 2.5, usual: 6 },
  framing: 'medium',
  play: climbUp,
});

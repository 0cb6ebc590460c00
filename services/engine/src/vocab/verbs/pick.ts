import { defineVerb } from '../define.ts';
import { pickUp } from '../../physics/moves/low.ts';

export default defineVerb({
  id: 'pick',
  names: {
    en: ['pick', 'gather', 'collect', 'pluck'],
    it: ['raccogliere', 'cogliere'],
    ja: ['摘'],
    ko: ['따는', '꺾', '모으'],
    th: ['เก็บ'],
    vi: ['hái'],
    'zh-Hant': ['摘', '採'],
  },
  frame: { actor: ['person', 'robot', 'animal'], patient: ['small', 'plant', 'thing'], needsPatient: true },
  seconds: { least: 2, usual: 4.5 },
  framing: 'medium',
  emotion: 'happy',
  play: pickUp,
});

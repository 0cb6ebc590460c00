import { defineVerb } from '../define.ts';
import { inPairs, startle } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'scare',
  names: {
    en: ['scare', 'frighten', 'startle', 'spook', 'surprise'],
    it: ['spaventare', 'impaurire'],
    ja: ['脅か', '驚か', '怖がらせ'],
    ko: ['놀라게', '겁주'],
    th: ['ทำให้ตกใจ', 'หลอก'],
    vi: ['hù dọa', 'dọa'],
    'zh-Hant': ['嚇', '驚嚇'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['person', 'robot', 'animal'],
    target: ['person', 'robot', 'animal'],
    brings: { patient: 'person' },
  },
  seconds: { least: 2.5, usual: 5 },
  framing: 'medium',
  play: (stage, roles) => inPairs(stage, roles, 0.5, startle),
});

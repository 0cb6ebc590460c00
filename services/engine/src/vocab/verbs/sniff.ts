import { defineVerb } from '../define.ts';
import { sniffAt } from '../../physics/moves/low.ts';

export default defineVerb({
  id: 'sniff',
  names: {
    en: ['sniff', 'smell', 'lick'],
    it: ['annusare', 'leccare', 'fiutare'],
    ja: ['嗅', '匂い', '舐め', 'なめ'],
    ko: ['냄새', '핥'],
    th: ['ดม', 'เลีย'],
    vi: ['ngửi', 'liếm'],
    'zh-Hant': ['聞', '嗅', '舔'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['thing', 'plant', 'small', 'person', 'animal'],
    target: ['thing', 'plant', 'small', 'person', 'animal'],
  },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  play: sniffAt,
});

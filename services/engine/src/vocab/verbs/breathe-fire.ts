import { defineVerb } from '../define.ts';
import { breatheFire } from '../../physics/moves/fire.ts';

export default defineVerb({
  id: 'breathe-fire',
  names: {
    en: ['breathe fire', 'spit fire', 'spew fire', 'blow fire', 'breathe flames'],
    it: ['sputare fuoco', 'sputa fuoco'],
    ja: ['火を吐', '火を噴', '炎を吐'],
    ko: ['불을 뿜', '불을 내뿜'],
    th: ['พ่นไฟ'],
    vi: ['phun lửa', 'thở ra lửa'],
    'zh-Hant': ['噴火', '吐火'],
  },
  frame: {
    actor: ['animal', 'person', 'robot'],
    target: ['person', 'animal', 'thing'],
    brings: { actor: 'dragon' },
  },
  seconds: { least: 2, usual: 4.5 },
  framing: 'wide',
  play: breatheFire,
});

import { defineVerb } from '../define.ts';
import { stroke } from '../../physics/moves/little-things.ts';

export default defineVerb({
  id: 'pet',
  names: {
    en: ['pet', 'stroke', 'caress', 'comfort', 'groom'],
    it: ['accarezzare', 'coccolare'],
    ja: ['撫で', 'なで'],
    ko: ['쓰다듬', '어루만지'],
    th: ['ลูบ'],
    vi: ['vuốt ve', 'xoa đầu'],
    'zh-Hant': ['撫摸', '摸'],
  },
  frame: { actor: ['person', 'robot'], patient: ['animal', 'bird'], target: ['animal'], brings: { patient: 'dog' } },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  emotion: 'tender',
  play: stroke,
});

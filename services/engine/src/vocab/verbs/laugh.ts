import { defineVerb } from '../define.ts';
import { laughAloud } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'laugh',
  names: {
    en: ['laugh', 'giggle', 'chuckle', 'smile', 'grin'],
    it: ['ridere', 'sorridere', 'ridacchiare'],
    ja: ['笑'],
    ko: ['웃'],
    th: ['หัวเราะ', 'ยิ้ม'],
    vi: ['cười'],
    'zh-Hant': ['笑', '大笑', '微笑', '笑'],
  },
  frame: { actor: ['person', 'robot', 'animal', 'crowd'] },
  seconds: { least: 1.2, usual: 3 },
  seated: true,
  framing: 'close-up',
  emotion: 'happy',
  play: laughAloud,
});

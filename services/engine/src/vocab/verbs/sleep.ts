import { defineVerb } from '../define.ts';
import { fallAsleep } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'sleep',
  names: {
    en: ['sleep', 'nap', 'snore', 'doze', 'fall asleep', 'lie down'],
    it: ['dormire', 'addormentarsi', 'russare', 'sdraiarsi'],
    ja: ['眠', '寝'],
    ko: ['자고', '잠을 자', '잠자', '잔다', '자는', '잠들', '눕'],
    th: ['นอน', 'หลับ', 'งีบ'],
    vi: ['ngủ', 'nằm'],
    'zh-Hant': ['睡覺', '睡著', '打盹', '躺', '睡'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['furniture', 'thing', 'plant'] },
  seconds: { least: 2, usual: 6 },
  seats: true,
  framing: 'medium',
  play: fallAsleep,
});

import { defineVerb } from '../define.ts';
import { applaud } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'clap',
  names: {
    en: ['clap', 'applaud'],
    it: ['applaudire', 'battere le mani'],
    ja: ['拍手'],
    ko: ['박수'],
    th: ['ปรบมือ'],
    vi: ['vỗ tay'],
    'zh-Hant': ['鼓掌', '拍手'],
  },
  frame: { actor: ['person', 'robot', 'crowd'] },
  seconds: { least: 1.5, usual: 3.5 },
  seated: true,
  framing: 'medium',
  emotion: 'happy',
  play: applaud,
});

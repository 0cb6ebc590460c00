import { defineVerb } from '../define.ts';
import { wakeUp } from '../../physics/moves/little-things.ts';

export default defineVerb({
  id: 'wake',
  names: {
    en: ['wake up', 'wake', 'awaken', 'get up', 'stand up'],
    it: ['svegliarsi', 'alzarsi', 'destarsi'],
    ja: ['起き', '目覚め', '目を覚ま', '立ち上が'],
    ko: ['일어나', '깨어나', '깬', '잠에서 깨'],
    th: ['ตื่น', 'ตื่นนอน', 'ลุกขึ้น'],
    vi: ['thức dậy', 'tỉnh dậy', 'đứng dậy'],
    'zh-Hant': ['醒來', '起床', '睡醒', '站起來'],
  },
  frame: { actor: ['person', 'robot', 'animal'] },
  seconds: { least: 3, usual: 5.5 },
  framing: 'medium',
  play: wakeUp,
});

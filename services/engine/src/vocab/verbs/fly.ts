import { defineVerb } from '../define.ts';
import { flyAbout, grounded } from '../../physics/moves/flying.ts';

export default defineVerb({
  id: 'fly',
  names: {
    en: ['fly', 'soar', 'hover', 'take off', 'launch', 'glide', 'lift off'],
    it: ['partire', 'volare', 'decollare', 'planare', 'librarsi'],
    ja: ['飛んで', '飛ぶ', '飛び立', '飛行', '舞い上'],
    ko: ['난다', '날아', '날고', '날아다니', '이륙', '비행'],
    th: ['บิน', 'ทะยาน'],
    vi: ['bay', 'cất cánh'],
    'zh-Hant': ['飛翔', '飛行', '起飛', '飛過', '飛起', '飛'],
  },
  frame: { actor: ['bird', 'aircraft', 'floating', 'person', 'robot', 'animal'], target: ['thing', 'plant'] },
  otherwise: 'float',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'follow',
  set: grounded,
  play: flyAbout,
});

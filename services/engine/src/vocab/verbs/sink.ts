import { defineVerb } from '../define.ts';
import { sinkDown } from '../../physics/moves/sinking.ts';

export default defineVerb({
  id: 'sink',
  names: {
    en: ['sink', 'go under', 'dive', 'dive under', 'submerge'],
    it: ['affondare', 'immergersi'],
    ja: ['沈'],
    ko: ['가라앉', '침몰', '잠수'],
    th: ['จม', 'ดำลง'],
    vi: ['chìm', 'chìm xuống', 'lặn'],
    'zh-Hant': ['沉沒', '沉下', '下沉', '潛入'],
  },
  frame: { actor: ['boat', 'floating', 'small', 'thing'] },
  otherwise: 'fall',
  seconds: { least: 2.5, usual: 6 },
  framing: 'wide',
  play: sinkDown,
});

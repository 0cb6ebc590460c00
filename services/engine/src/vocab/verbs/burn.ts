import { defineVerb } from '../define.ts';
import { alight, burnOn } from '../../physics/moves/burning.ts';

export default defineVerb({
  id: 'burn',
  names: {
    en: ['burn', 'be on fire', 'go up in flames', 'blaze', 'catch fire', 'glow'],
    it: ['bruciare', 'ardere', 'andare a fuoco'],
    ja: ['燃え', '燃やし', '灯'],
    ko: ['불타', '타오르', '타고'],
    th: ['ไหม้', 'ลุกไหม้', 'เผาไหม้'],
    vi: ['cháy', 'bốc cháy', 'bùng cháy'],
    'zh-Hant': ['燃燒', '著火', '起火', '燒'],
  },
  frame: { actor: ['thing', 'light', 'building'] },
  seconds: { least: 2, usual: 6 },
  framing: 'medium',
  set: alight,
  play: burnOn,
});

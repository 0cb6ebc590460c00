import { defineVerb } from '../define.ts';
import { cheerAloud } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'cheer',
  names: {
    en: ['cheer', 'celebrate', 'rejoice', 'root for'],
    it: ['esultare', 'festeggiare', 'acclamare', 'tifare'],
    ja: ['喝采', '歓声', '祝', '応援'],
    ko: ['환호', '응원', '축하', '기뻐하'],
    th: ['โห่ร้อง', 'เชียร์', 'ฉลอง'],
    vi: ['reo hò', 'cổ vũ', 'ăn mừng'],
    'zh-Hant': ['歡呼', '慶祝', '喝采', '加油'],
  },
  frame: { actor: ['person', 'robot', 'animal', 'crowd'] },
  seconds: { least: 1.5, usual: 3.5 },
  seated: true,
  framing: 'medium',
  emotion: 'happy',
  play: cheerAloud,
});

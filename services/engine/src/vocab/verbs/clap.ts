import { defineVerb } from '../define.ts';
import { applaud } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'clap',
  names: {
    en: ['clap', 'applaud', 'cheer', 'celebrate'],
    it: ['applaudire', 'battere le mani', 'esultare', 'festeggiare', 'acclamare'],
    ja: ['拍手', '喝采', '歓声', '祝'],
    ko: ['박수', '환호', '응원', '축하'],
    th: ['ปรบมือ', 'โห่ร้อง', 'เชียร์', 'ฉลอง'],
    vi: ['vỗ tay', 'reo hò', 'cổ vũ', 'ăn mừng'],
    'zh-Hant': ['鼓掌', '拍手', '歡呼', '慶祝', '喝采'],
  },
  frame: { actor: ['person', 'robot', 'crowd'] },
  seconds: { least: 1.5, usual: 3.5 },
  framing: 'wide',
  emotion: 'happy',
  play: applaud,
});

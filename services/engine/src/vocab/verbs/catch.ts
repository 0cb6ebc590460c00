import { defineVerb } from '../define.ts';
import { haveBall } from '../../physics/moves/court.ts';
import { catchAbout } from '../../physics/moves/throwing.ts';

export default defineVerb({
  id: 'catch',
  names: {
    en: ['catch', 'grab'],
    it: ['prendere al volo', 'afferrare', 'acchiappare'],
    ja: ['キャッチ', '捕ま', '受け止め'],
    ko: ['잡', '받아'],
    th: ['จับ', 'รับ'],
    vi: ['bắt lấy', 'bắt', 'chụp'],
    'zh-Hant': ['接住', '抓住', '接到', '接球'],
  },
  frame: { actor: ['person', 'robot', 'animal'], patient: ['ball', 'small'], brings: { patient: 'ball' } },
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  consequence: true,
  set: haveBall,
  play: catchAbout,
});

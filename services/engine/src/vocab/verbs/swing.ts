import { defineVerb } from '../define.ts';
import { hang, swingAway } from '../../physics/moves/swinging.ts';

export default defineVerb({
  id: 'swing',
  names: {
    en: ['swing', 'sway', 'swing back and forth'],
    it: ['dondolare', 'dondolarsi', 'oscillare'],
    ja: ['揺れ', 'ブランコに乗', 'ブランコをこ'],
    ko: ['그네를 타', '흔들리', '흔들거리'],
    th: ['แกว่ง', 'โล้ชิงช้า', 'เล่นชิงช้า'],
    vi: ['đung đưa', 'đu đưa', 'lắc lư'],
    'zh-Hant': ['擺動', '搖擺', '盪鞦韆', '盪', '搖晃'],
  },
  frame: {
    actor: ['swing', 'person', 'robot', 'light', 'ball'],
    target: ['swing'],
    patient: ['swing'],
    brings: { patient: 'swing' },
  },
  otherwise: 'flutter',
  seconds: { least: 2, usual: 6 },
  framing: 'wide',
  set: hang,
  play: swingAway,
});

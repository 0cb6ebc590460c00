import { defineVerb } from '../define.ts';
import { ringOut } from '../../physics/moves/ringing.ts';

export default defineVerb({
  id: 'ring-out',
  names: {
    en: ['ring', 'go off', 'buzz', 'beep', 'chime'],
    it: ['suonare', 'squillare', 'trillare'],
    ja: ['鳴'],
    ko: ['울리고', '울려', '울린'],
    th: ['ส่งเสียงดัง', 'ดังขึ้น'],
    vi: ['reo', 'đổ chuông', 'reo lên'],
    'zh-Hant': ['響', '響起'],
  },
  frame: { actor: ['small', 'thing'] },
  otherwise: 'call',
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  play: ringOut,
});

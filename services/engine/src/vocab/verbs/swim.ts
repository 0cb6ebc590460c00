import { defineVerb } from '../define.ts';
import { swimAbout } from '../../physics/moves/flying.ts';

export default defineVerb({
  id: 'swim',
  names: {
    en: ['swim', 'dive'],
    it: ['nuotare', 'tuffarsi'],
    ja: ['泳'],
    ko: ['헤엄', '수영'],
    th: ['ว่ายน้ำ', 'ว่าย'],
    vi: ['bơi', 'lặn'],
    'zh-Hant': ['游泳', '游來游去', '游動', '游', '潛水'],
  },
  frame: { actor: ['fish'] },
  otherwise: 'float',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'follow',
  play: swimAbout,
});

import { defineVerb } from '../define.ts';
import { inWater, swim } from '../../physics/moves/swimming.ts';

export default defineVerb({
  id: 'swim',
  names: {
    en: ['swim', 'dive', 'paddle', 'snorkel', 'bathe'],
    it: ['nuotare', 'tuffarsi', 'fare il bagno'],
    ja: ['泳', '潜'],
    ko: ['헤엄', '수영', '잠수'],
    th: ['ว่ายน้ำ', 'ว่าย', 'ดำน้ำ'],
    vi: ['bơi', 'lặn'],
    'zh-Hant': ['游泳', '游來游去', '游動', '游', '潛水'],
  },
  frame: { actor: ['fish', 'person', 'robot', 'animal', 'bird'] },
  otherwise: 'float',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'follow',
  home: 'lake',
  set: inWater,
  play: swim,
});

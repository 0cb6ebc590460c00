import { comeIn, outside } from '../../physics/moves/entering.ts';
import { defineVerb } from '../define.ts';

export default defineVerb({
  id: 'enter',
  names: {
    en: ['enter', 'arrive', 'come in', 'pull in', 'pull into'],
    it: ['entrare', 'arrivare'],
    ja: ['入る', '入って', '入り', '入っ', '到着'],
    ko: ['들어오', '들어와', '들어온', '들어가', '들어간', '들어갑', '도착'],
    th: ['เข้ามา', 'มาถึง', 'เข้าสู่', 'แล่นเข้า', 'เดินเข้า'],
    vi: ['đi vào', 'bước vào', 'tiến vào', 'vào ga', 'đến nơi', 'tới nơi'],
    'zh-Hant': ['走進', '走入', '駛入', '開進', '進站', '進入', '抵達', '到達', '來到'],
  },
  frame: {
    actor: ['creature', 'person', 'robot', 'animal', 'vehicle'],
    target: ['thing', 'person', 'animal', 'furniture', 'plant'],
  },
  otherwise: ['sail', 'fly', 'swim', 'roll'],
  seconds: { least: 2, usual: 4 },
  goes: true,
  framing: 'medium',
  set: outside,
  play: comeIn,
});

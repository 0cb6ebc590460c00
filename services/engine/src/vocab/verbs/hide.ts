import { defineVerb } from '../define.ts';
import { getBehind, hideAway } from '../../physics/moves/low.ts';

export default defineVerb({
  id: 'hide',
  names: {
    en: ['hide', 'take cover'],
    it: ['nascondersi', 'nascondere'],
    ja: ['隠れ'],
    ko: ['숨어', '숨는', '숨는다', '숨고'],
    th: ['ซ่อน'],
    vi: ['trốn', 'ẩn nấp'],
    'zh-Hant': ['躲', '躲藏', '藏'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    target: ['plant', 'furniture', 'thing', 'vehicle'],
    brings: { target: 'tree' },
  },
  seconds: { least: 2.5, usual: 5 },
  framing: 'medium',
  emotion: 'afraid',
  set: getBehind,
  play: hideAway,
});

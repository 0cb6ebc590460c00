import { defineVerb } from '../define.ts';
import { lookAround } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'look',
  names: {
    en: ['look', 'look at', 'watch', 'stare', 'gaze', 'see', 'observe', 'stand', 'think'],
    it: ['guardare', 'osservare', 'fissare', 'vedere', 'stare in piedi', 'pensare'],
    ja: ['見'],
    ko: ['보고', '바라보', '쳐다보', '본다', '보는', '서 있', '생각'],
    th: ['มอง', 'ดู', 'จ้อง', 'ยืน', 'คิด'],
    vi: ['nhìn', 'ngắm', 'xem', 'đứng', 'suy nghĩ'],
    'zh-Hant': ['看著', '望著', '注視', '凝視', '觀看', '站著', '思考', '看', '望'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['thing', 'person', 'animal', 'plant'] },
  otherwise: 'sit',
  seconds: { least: 1.2, usual: 3 },
  seated: true,
  framing: 'medium',
  play: lookAround,
});

import { defineVerb } from '../define.ts';
import { sitDown } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'sit',
  names: {
    en: ['sit', 'sit down', 'rest', 'relax', 'wait'],
    it: ['sedersi', 'sedere', 'essere seduto', 'seduto', 'riposare', 'riposarsi', 'aspettare'],
    ja: ['座', '休'],
    ko: ['앉', '쉬고', '쉬는', '기다리'],
    th: ['นั่ง', 'พัก', 'รอ'],
    vi: ['ngồi', 'nghỉ', 'chờ', 'đợi'],
    'zh-Hant': ['坐下', '坐著', '坐在', '休息', '等待', '坐'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['furniture', 'thing', 'plant'] },
  seconds: { least: 2, usual: 5 },
  seats: true,
  framing: 'medium',
  play: sitDown,
});

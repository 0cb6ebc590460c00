import { defineVerb } from '../define.ts';
import { weep } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'cry',
  names: {
    en: ['cry', 'weep', 'sob', 'mourn'],
    it: ['piangere', 'singhiozzare'],
    ja: ['泣'],
    ko: ['울고', '운다', '우는', '울며', '울었', '흐느끼'],
    th: ['ร้องไห้', 'สะอื้น'],
    vi: ['khóc'],
    'zh-Hant': ['哭泣', '流淚', '哭'],
  },
  frame: { actor: ['person', 'robot', 'animal'] },
  seconds: { least: 1.5, usual: 4 },
  seated: true,
  framing: 'close-up',
  emotion: 'sad',
  play: weep,
});

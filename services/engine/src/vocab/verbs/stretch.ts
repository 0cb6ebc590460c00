import { defineVerb } from '../define.ts';
import { gesture } from '../../physics/moves/act.ts';
import { STRETCH } from '../../physics/moves/little-things.ts';

export default defineVerb({
  id: 'stretch',
  names: {
    en: ['stretch', 'yawn', 'exercise'],
    it: ['stiracchiarsi', 'sbadigliare', 'fare ginnastica'],
    ja: ['伸びをす', '伸びを', 'あくび', 'ストレッチ', '体操'],
    ko: ['기지개', '하품', '스트레칭', '운동하'],
    th: ['ยืดเส้น', 'หาว', 'ออกกำลังกาย'],
    vi: ['vươn vai', 'ngáp', 'tập thể dục'],
    'zh-Hant': ['伸懶腰', '打哈欠', '做運動'],
  },
  frame: { actor: ['person', 'robot', 'animal'] },
  seconds: { least: 2, usual: 4.5 },
  framing: 'medium',
  play: (stage, roles) => gesture(stage, roles, STRETCH),
});

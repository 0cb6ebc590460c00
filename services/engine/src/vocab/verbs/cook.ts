import { defineVerb } from '../define.ts';
import { standBefore } from '../../physics/moves/carrying.ts';
import { stirPot } from '../../physics/moves/resting.ts';

export default defineVerb({
  id: 'cook',
  names: {
    en: ['cook', 'stir', 'bake', 'fry', 'make dinner', 'prepare'],
    it: ['cucinare', 'mescolare', 'friggere', 'preparare'],
    ja: ['料理', '混ぜ', '焼'],
    ko: ['요리', '볶', '굽고', '끓이'],
    th: ['ทำอาหาร', 'ผัด', 'ทอด'],
    vi: ['nấu', 'nấu ăn', 'xào', 'rán'],
    'zh-Hant': ['做菜', '煮飯', '炒菜', '烹飪', '煮'],
  },
  frame: { actor: ['person', 'robot'], patient: ['small', 'thing'], brings: { patient: 'bucket' } },
  seconds: { least: 2, usual: 5 },
  framing: 'medium',
  set: standBefore,
  play: stirPot,
});

import { defineVerb } from '../define.ts';
import { inPairs, quarrel } from '../../physics/moves/pairs.ts';

export default defineVerb({
  id: 'argue',
  names: {
    en: ['argue', 'quarrel', 'bicker', 'debate', 'scold', 'fight verbally'],
    it: ['litigare', 'discutere', 'bisticciare', 'sgridare'],
    ja: ['口論', '言い争', '喧嘩', 'けんか', '口げんか'],
    ko: ['다투', '말다툼', '논쟁', '꾸짖'],
    th: ['เถียง', 'ทะเลาะ', 'โต้เถียง'],
    vi: ['cãi nhau', 'tranh cãi', 'tranh luận'],
    'zh-Hant': ['爭吵', '吵架', '爭論', '爭執'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['person', 'robot', 'animal'],
    target: ['person', 'robot', 'animal'],
    mutual: true,
  },
  seconds: { least: 2.5, usual: 5 },
  seated: true,
  framing: 'medium',
  emotion: 'angry',
  play: (stage, roles) => inPairs(stage, roles, 0.42, quarrel),
});

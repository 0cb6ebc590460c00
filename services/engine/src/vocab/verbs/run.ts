import { defineVerb } from '../define.ts';
import { goAbout } from '../../physics/moves/roaming.ts';

export default defineVerb({
  id: 'run',
  names: {
    en: ['run', 'jog', 'sprint', 'race', 'rush', 'gallop', 'escape', 'flee', 'dash', 'hurry', 'skate', 'ski'],
    it: ['correre', 'galoppare', 'sfrecciare', 'scappare', 'fuggire', 'pattinare', 'sciare'],
    ja: ['走る', '走って', '走り', '駆け'],
    ko: ['달리', '달려', '뛰어가', '뛰어다니', '뛰는'],
    th: ['วิ่ง'],
    vi: ['chạy'],
    'zh-Hant': ['奔跑', '跑步', '跑'],
  },
  frame: {
    actor: ['creature', 'person', 'robot', 'animal'],
    target: ['thing', 'person', 'animal', 'furniture', 'plant'],
  },
  otherwise: ['drive', 'sail', 'fly', 'swim', 'roll'],
  seconds: { least: 1.5, usual: 5 },
  goes: true,
  framing: 'follow',
  play: (stage, roles) => goAbout(stage, roles, true),
});

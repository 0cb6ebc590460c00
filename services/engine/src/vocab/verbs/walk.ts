import { defineVerb } from '../define.ts';
import { goAbout } from '../../physics/moves/roaming.ts';

export default defineVerb({
  id: 'walk',
  names: {
    en: [
      'take steps',
      'take her first steps',
      'take his first steps',
      'take its first steps',
      'take a step',
      'walk',
      'stroll',
      'wander',
      'hike',
      'march',
      'stride',
      'approach',
      'cross',
      'sneak',
      'leave',
      'pass by',
      'explore',
      'limp',
      'patrol',
    ],
    it: ['passare', 'camminare', 'passeggiare', 'marciare', 'avvicinarsi', 'attraversare', 'vagare'],
    ja: ['歩', '散歩', 'あるい'],
    ko: ['걷', '걸어', '걸으', '산책'],
    th: ['เดิน', 'เดินเล่น'],
    vi: ['đi bộ', 'bước đi', 'đi dạo', 'đang đi'],
    'zh-Hant': ['走路', '散步', '行走', '走過', '漫步', '走'],
  },
  frame: {
    actor: ['creature', 'person', 'robot', 'animal'],
    target: ['thing', 'person', 'animal', 'furniture', 'plant'],
  },
  otherwise: ['drive', 'sail', 'fly', 'swim', 'roll'],
  seconds: { least: 1.5, usual: 5 },
  goes: true,
  framing: 'follow',
  play: (stage, roles) => goAbout(stage, roles, false),
});

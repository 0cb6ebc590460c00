import { defineVerb } from '../define.ts';
import { ballAhead } from '../../physics/moves/kicking.ts';
import { playAbout } from '../../physics/moves/roaming.ts';

export default defineVerb({
  id: 'play',
  names: {
    en: ['play', 'have fun', 'frolic', 'romp', 'play around'],
    it: ['giocare', 'divertirsi'],
    ja: ['遊'],
    ko: ['놀고', '노는', '논다', '놀아'],
    th: ['เล่น'],
    vi: ['chơi', 'chơi đùa', 'vui chơi'],
    'zh-Hant': ['玩耍', '玩', '嬉戲'],
  },
  frame: { actor: ['creature', 'person', 'robot', 'animal'], patient: ['ball', 'small'], target: ['person', 'animal'] },
  seconds: { least: 2, usual: 6 },
  framing: 'wide',
  emotion: 'happy',
  set: ballAhead,
  play: playAbout,
});

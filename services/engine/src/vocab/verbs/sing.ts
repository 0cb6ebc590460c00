import { defineVerb } from '../define.ts';
import { singSong } from '../../physics/moves/speech.ts';

export default defineVerb({
  id: 'sing',
  names: {
    en: ['sing', 'hum', 'sing a song'],
    it: ['cantare', 'canticchiare'],
    ja: ['歌'],
    ko: ['노래'],
    th: ['ร้องเพลง'],
    vi: ['hát', 'ca hát'],
    'zh-Hant': ['唱歌', '歌唱', '唱'],
  },
  frame: { actor: ['person', 'robot', 'bird'], patient: ['instrument'] },
  otherwise: 'call',
  seconds: { least: 2, usual: 5 },
  seated: true,
  framing: 'medium',
  emotion: 'happy',
  play: singSong,
});

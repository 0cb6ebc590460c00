import { defineVerb } from '../define.ts';
import { chaseAbout } from '../../physics/moves/roaming.ts';

export default defineVerb({
  id: 'chase',
  names: {
    en: ['chase', 'run after', 'follow', 'pursue', 'hunt'],
    it: ['inseguire', 'rincorrere', 'seguire', 'cacciare'],
    ja: ['追いかけ', '追う', '追って', 'ついて行'],
    ko: ['쫓', '뒤쫓', '따라가'],
    th: ['ไล่', 'ไล่ตาม', 'วิ่งไล่'],
    vi: ['đuổi theo', 'đuổi', 'rượt'],
    'zh-Hant': ['追逐', '追趕', '追著', '跟著', '追'],
  },
  frame: { actor: ['creature', 'person', 'robot', 'animal'], patient: ['creature', 'ball', 'small', 'vehicle'] },
  otherwise: 'roll',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'follow',
  play: chaseAbout,
});

import { defineVerb } from '../define.ts';
import { blowUp } from '../../physics/moves/bursting.ts';

export default defineVerb({
  id: 'explode',
  names: {
    en: ['explode', 'blow up', 'burst', 'pop', 'go bang'],
    it: ['esplodere', 'scoppiare'],
    ja: ['爆発', '破裂', 'はじけ', '爆破'],
    ko: ['폭발', '터지', '터져', '터뜨리', '터뜨려'],
    th: ['ระเบิด', 'แตกโพละ'],
    vi: ['nổ tung', 'nổ', 'phát nổ'],
    'zh-Hant': ['爆炸', '炸開', '爆破', '炸'],
  },
  frame: { actor: ['thing', 'person', 'robot'], patient: ['thing', 'small', 'floating'] },
  consequence: true,
  seconds: { least: 1.5, usual: 4 },
  framing: 'medium',
  play: blowUp,
});

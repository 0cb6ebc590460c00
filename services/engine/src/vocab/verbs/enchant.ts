import { defineVerb } from '../define.ts';
import { enchant } from '../../physics/moves/little-things.ts';

export default defineVerb({
  id: 'enchant',
  names: {
    en: ['cast a spell', 'enchant', 'conjure', 'do magic', 'perform magic', 'cast'],
    it: ['lanciare un incantesimo', 'incantare', 'fare una magia'],
    ja: ['魔法をかけ', '魔法を使', '呪文'],
    ko: ['마법을', '주문을', '마술을'],
    th: ['ร่ายมนตร์', 'เสกคาถา', 'เสก'],
    vi: ['làm phép', 'niệm chú', 'phù phép'],
    'zh-Hant': ['施法', '念咒', '變魔術', '施魔法'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['thing', 'person', 'animal', 'small'],
    target: ['thing', 'person', 'animal', 'small'],
  },
  seconds: { least: 2.5, usual: 5 },
  framing: 'medium',
  play: enchant,
});

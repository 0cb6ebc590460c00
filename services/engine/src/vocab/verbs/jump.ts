import { defineVerb } from '../define.ts';
import { jumpAbout } from '../../physics/moves/roaming.ts';

export default defineVerb({
  id: 'jump',
  names: {
    en: ['jump', 'leap', 'hop', 'skip', 'jump over', 'leap over'],
    it: ['saltare', 'saltellare', 'balzare'],
    ja: ['跳び', '跳ぶ', '飛び跳ね', 'ジャンプ', '飛び越え'],
    ko: ['뛰어오르', '뛰어올라', '점프', '껑충', '폴짝'],
    th: ['กระโดด'],
    vi: ['nhảy', 'nhảy lên', 'nhảy qua'],
    'zh-Hant': ['跳躍', '跳起', '跳過', '跳上', '跳'],
  },
  frame: { actor: ['creature', 'person', 'robot', 'animal'], target: ['thing', 'small', 'furniture', 'creature'] },
  otherwise: 'bounce',
  seconds: { least: 1.2, usual: 4 },
  goes: true,
  onto: true,
  framing: 'medium',
  play: jumpAbout,
});

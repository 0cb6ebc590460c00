import { defineVerb } from '../define.ts';
import { fallDown, raise } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'fall',
  names: {
    en: ['fall', 'fall down', 'tumble', 'trip', 'collapse', 'fall over', 'topple over', 'come down'],
    it: ['cadere', 'cascare', 'inciampare', 'crollare'],
    ja: ['落ち', '転び', '転ん', '倒れ', '転倒'],
    ko: ['떨어지', '떨어져', '떨어진', '넘어지', '넘어져', '쓰러지', '쓰러져'],
    th: ['หล่น', 'ร่วง', 'ล้ม', 'ตก'],
    vi: ['rơi', 'rơi xuống', 'ngã', 'té'],
    'zh-Hant': ['掉落', '掉下', '跌倒', '落下', '墜落', '摔倒', '掉'],
  },
  frame: {
    actor: ['small', 'person', 'robot', 'animal', 'thing', 'building', 'plant'],
    target: ['furniture', 'ramp', 'thing'],
  },
  seconds: { least: 1.5, usual: 4 },
  goes: true,
  framing: 'medium',
  consequence: true,
  set: raise,
  play: fallDown,
  outcome: ({ contacts, roles: { actor } }) => contacts.some(({ a, b }) => [a, b].includes(actor)),
});

import { defineVerb } from '../define.ts';
import { dribbleAbout, haveBall } from '../../physics/moves/court.ts';
import { bounceAlong, raise } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'bounce',
  names: {
    en: ['bounce', 'rebound', 'ricochet', 'bounce off'],
    it: ['rimbalzare'],
    ja: ['跳ね', 'バウンド', '弾'],
    ko: ['튀', '튕기', '튕겨', '튕겨나'],
    th: ['กระเด้ง', 'เด้ง'],
    vi: ['nảy', 'bật lại', 'bật ra', 'nảy lên'],
    'zh-Hant': ['彈跳', '反彈', '彈起', '彈開', '彈回', '弹跳'],
  },
  frame: { actor: ['ball', 'person', 'robot', 'small', 'thing'], patient: ['ball', 'small'] },
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'medium',
  consequence: true,
  set: (stage, roles) => (roles.patient ? haveBall(stage, roles) : raise(stage, roles)),
  play: (stage, roles) =>
    stage.biped(roles.actor) && roles.patient ? dribbleAbout(stage, roles) : bounceAlong(stage, roles),
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some(({ a, b }) => [a, b].includes(patient ?? actor)),
});

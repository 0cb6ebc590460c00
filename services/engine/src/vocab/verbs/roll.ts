import { defineVerb } from '../define.ts';
import { atopRamp, rollAlong } from '../../physics/moves/things.ts';

export default defineVerb({
  id: 'roll',
  names: {
    en: ['roll', 'roll down', 'roll along', 'slide', 'tumble down', 'skid'],
    it: ['rotolare', 'ruzzolare', 'scivolare'],
    ja: ['転が', 'ころが'],
    ko: ['굴러', '구르', '굴리'],
    th: ['กลิ้ง'],
    vi: ['lăn', 'lăn xuống'],
    'zh-Hant': ['滾動', '滾下', '滾', '滚'],
  },
  frame: {
    actor: ['ball', 'small', 'vehicle', 'person', 'robot'],
    patient: ['ball', 'small'],
    target: ['ramp', 'furniture', 'thing', 'person', 'animal'],
  },
  otherwise: 'spin',
  seconds: { least: 2, usual: 5 },
  goes: true,
  framing: 'follow',
  consequence: true,
  set: atopRamp,
  play: rollAlong,
  outcome: ({ contacts, roles: { actor, patient } }) => contacts.some(({ a, b }) => [a, b].includes(patient ?? actor)),
});

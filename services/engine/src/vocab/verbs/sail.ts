import { defineVerb } from '../define.ts';
import { aboard, sailAlong } from '../../physics/moves/driving.ts';

export default defineVerb({
  id: 'sail',
  names: {
    en: ['sail', 'row', 'float past', 'cruise along'],
    it: ['navigare', 'veleggiare', 'remare'],
    ja: ['航海', '帆走', '漕'],
    ko: ['항해', '노를 젓'],
    th: ['ล่องเรือ', 'พายเรือ'],
    vi: ['chèo thuyền', 'ra khơi', 'giong buồm'],
    'zh-Hant': ['航行', '划船', '揚帆'],
  },
  frame: { actor: ['boat', 'person', 'robot'], patient: ['boat'], brings: { patient: 'boat' } },
  otherwise: 'float',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'wide',
  set: aboard,
  play: sailAlong,
});

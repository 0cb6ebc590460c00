import { defineVerb } from '../define.ts';
import { aboard, driveAlong } from '../../physics/moves/driving.ts';

export default defineVerb({
  id: 'drive',
  names: {
    en: ['drive', 'speed', 'cruise'],
    it: ['guidare', 'sfrecciare'],
    ja: ['運転', '走行', 'ドライブ'],
    ko: ['운전', '몰고', '질주', '지나가'],
    th: ['ขับรถ', 'ขับ', 'แล่น'],
    vi: ['lái xe', 'lái', 'chạy qua'],
    'zh-Hant': ['飛馳', '奔馳', '行駛', '開車', '行駛', '駕駛', '駛過', '開'],
  },
  frame: { actor: ['vehicle', 'person', 'robot'], patient: ['vehicle'], target: ['thing'], brings: { patient: 'car' } },
  otherwise: 'run',
  seconds: { least: 2, usual: 6 },
  goes: true,
  framing: 'follow',
  set: aboard,
  play: driveAlong,
});

import { defineVerb } from '../define.ts';
import { mount, rideAlong } from '../../physics/moves/riding.ts';

export default defineVerb({
  id: 'ride',
  names: {
    en: ['ride', 'gallop on', 'cycle', 'bike', 'skateboard', 'ride on'],
    it: ['cavalcare', 'andare a cavallo', 'pedalare', 'andare in bicicletta', 'andare in bici', 'montare'],
    ja: ['乗って', '乗る', '乗り', 'またが'],
    ko: ['타고', '타는', '탄다', '탑니다', '타며'],
    th: ['ขี่', 'ปั่น'],
    vi: ['cưỡi', 'đạp xe', 'đi xe đạp'],
    'zh-Hant': ['騎', '騎乘', '騎著', '騎馬', '騎車'],
  },
  frame: {
    actor: ['person', 'robot', 'animal'],
    patient: ['animal', 'vehicle', 'small', 'thing'],
    target: ['thing', 'person', 'animal', 'plant'],
    brings: { patient: 'horse' },
  },
  otherwise: 'drive',
  seconds: { least: 2, usual: 6 },
  framing: 'follow',
  emotion: 'happy',
  set: mount,
  play: rideAlong,
});

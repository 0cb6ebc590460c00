import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'station',
  names: {
    en: ['train station', 'railway station', 'station', 'platform', 'subway', 'metro'],
    it: ['stazione', 'stazione ferroviaria', 'binario', 'metropolitana'],
    ja: ['駅', '電車のホーム', 'プラットホーム', '地下鉄'],
    ko: ['기차역', '역에서', '역 플랫폼', '승강장', '지하철역'],
    th: ['สถานีรถไฟ', 'ชานชาลา'],
    vi: ['nhà ga', 'ga tàu', 'sân ga'],
    'zh-Hant': ['火車站', '车站', '車站', '月台', '地鐵站'],
  },
  look: {
    kind: 'street',
    palette: 'cool',
    layers: [
      'skyline',
      'station-hall',
      'train',
      'platform',
      'platform-walkers',
      'clock',
      'bokeh',
      'motes',
      'front-leaves',
    ],
    indoors: false,
    floorM: 5.2,
  },
  ground: 'stone',
  ambience: { crowd: 0.18, hum: 0.2, traffic: 0.1 },
  room: { seconds: 1.6, wet: 0.16 },
  alive: [{ noun: 'woman', verb: 'walk' }],
});

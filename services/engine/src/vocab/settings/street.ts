import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'street',
  names: {
    en: ['street', 'city', 'town', 'avenue', 'sidewalk', 'downtown', 'alley'],
    it: ['strada', 'via', 'città', 'marciapiede', 'vicolo'],
    ja: ['通り', '街', '町', '都市', '路地', '歩道'],
    ko: ['거리', '길거리', '도시', '골목', '시내'],
    th: ['ถนน', 'เมือง', 'ตรอก', 'ทางเท้า'],
    vi: ['phố', 'đường phố', 'thành phố', 'vỉa hè', 'con hẻm'],
    'zh-Hant': ['街道', '街上', '街頭', '馬路', '城市', '路上', '巷子', '街'],
  },
  look: {
    kind: 'street',
    palette: 'cool',
    layers: ['skyline', 'houses', 'shops', 'lamps', 'kerb', 'bokeh', 'walkers', 'birds', 'motes', 'front-leaves'],
    indoors: false,
    floorM: 9,
  },
  ground: 'stone',
  ambience: { traffic: 0.4, wind: 0.12 },
  room: { seconds: 0.5, wet: 0.06 },
  alive: [
    { noun: 'person', verb: 'walk' },
    { noun: 'car', verb: 'drive' },
  ],
});

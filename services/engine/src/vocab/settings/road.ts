import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'road',
  names: {
    en: ['road', 'highway', 'country road', 'motorway', 'racetrack', 'race track'],
    it: ['strada di campagna', 'autostrada', 'pista'],
    ja: ['道路', '高速道路', '田舎道', 'サーキット'],
    ko: ['도로', '고속도로', '시골길'],
    th: ['ทางหลวง', 'ถนนชนบท'],
    vi: ['con đường', 'đường cao tốc', 'xa lộ'],
    'zh-Hant': ['公路', '高速公路', '鄉間小路', '賽道'],
  },
  look: {
    kind: 'meadow',
    palette: 'green',
    layers: ['hills', 'fields', 'trees', 'fence', 'poles', 'road', 'birds', 'motes', 'grass'],
    indoors: false,
  },
  ground: 'stone',
  ambience: { wind: 0.15, birds: 0.25, traffic: 0.12 },
  room: { seconds: 0.3, wet: 0.02 },
  alive: [
    { noun: 'car', verb: 'drive' },
    { noun: 'bird', verb: 'fly' },
  ],
});

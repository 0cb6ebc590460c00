import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'cave',
  names: {
    en: ['cave', 'cavern', 'grotto', 'tunnel'],
    it: ['grotta', 'caverna', 'tunnel', 'miniera'],
    ja: ['洞窟', '洞穴', 'トンネル', '鍾乳洞'],
    ko: ['동굴', '터널', '광산'],
    th: ['ถ้ำ', 'อุโมงค์'],
    vi: ['hang động', 'hang đá', 'đường hầm'],
    'zh-Hant': ['洞穴', '山洞', '岩洞', '隧道'],
  },
  look: {
    kind: 'cave',
    palette: 'cave',
    layers: ['cave-wall', 'dripstones', 'crystals', 'cave-rays', 'drips', 'glow-motes'],
    indoors: false,
  },
  ground: 'stone',
  ambience: { drips: 0.5, wind: 0.08 },
  room: { seconds: 2.8, wet: 0.26 },
  alive: [{ noun: 'fox', verb: 'walk' }],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'mountain',
  names: {
    en: ['mountain', 'mountains', 'hill', 'hillside', 'snowfield', 'ski slope', 'valley'],
    it: ['montagna', 'montagne', 'collina', 'pista da sci', 'valle'],
    ja: ['山', '山頂', '丘', '雪原', 'ゲレンデ', '谷'],
    ko: ['산꼭대기', '산속', '언덕', '설원', '스키장', '골짜기', '산'],
    th: ['ภูเขา', 'เนินเขา', 'หุบเขา'],
    vi: ['núi', 'ngọn núi', 'đỉnh núi', 'đồi', 'thung lũng'],
    'zh-Hant': ['山上', '高山', '山坡', '雪地', '滑雪場', '山谷', '山'],
  },
  look: {
    kind: 'mountains',
    palette: 'snow',
    layers: ['peaks', 'far-hills', 'pines', 'birds', 'motes', 'front-snow'],
    indoors: false,
  },
  ground: 'snow',
  ambience: { wind: 0.45 },
  room: { seconds: 1.6, wet: 0.07 },
  alive: [
    { noun: 'fox', verb: 'run' },
    { noun: 'bird', verb: 'fly' },
  ],
});

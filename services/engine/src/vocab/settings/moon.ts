import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'moon',
  names: {
    en: ['moon', 'on the moon', 'space', 'outer space', 'planet', 'mars', 'galaxy'],
    it: ['luna', 'sulla luna', 'spazio', 'pianeta', 'marte', 'galassia'],
    ja: ['月面', '月の上', '宇宙', '惑星', '火星', '銀河'],
    ko: ['달 표면', '달에서', '달 위', '우주', '행성', '화성', '은하'],
    th: ['ดวงจันทร์', 'อวกาศ', 'ดาวเคราะห์', 'ดาวอังคาร'],
    vi: ['mặt trăng', 'vũ trụ', 'không gian', 'hành tinh', 'sao hỏa'],
    'zh-Hant': ['月球', '太空', '宇宙', '行星', '火星', '銀河'],
  },
  look: { kind: 'space', palette: 'deep', layers: ['planet', 'craters', 'twinkle', 'front-dust'], indoors: false },
  ground: 'sand',
  ambience: { hum: 0.35 },
  room: { seconds: 2.5, wet: 0.1 },
  gravityMps2: 1.62,
  alive: [{ noun: 'astronaut', verb: 'jump' }],
});

import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'gym',
  names: {
    en: ['gym', 'gymnasium', 'basketball court', 'sports hall', 'arena'],
    it: ['palestra', 'palazzetto', 'campo da basket'],
    ja: ['体育館', 'ジム', 'バスケットコート', 'アリーナ'],
    ko: ['체육관', '농구장', '농구 코트'],
    th: ['โรงยิม', 'สนามบาส'],
    vi: ['phòng tập', 'nhà thi đấu', 'sân bóng rổ'],
    'zh-Hant': ['體育館', '体育馆', '籃球場', '籃球館'],
  },
  look: {
    kind: 'hall',
    palette: 'warm',
    layers: ['windows', 'stands', 'boards', 'court', 'hall-rays', 'motes'],
    indoors: true,
    ceilingM: 9,
    floorM: 6,
  },
  ground: 'wood',
  ambience: { crowd: 0.5, room: 0.15 },
  room: { seconds: 1.5, wet: 0.2 },
  crowd: 0.8,
  alive: [{ noun: 'player', verb: 'dribble' }],
});

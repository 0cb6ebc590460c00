import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'room',
  names: {
    en: ['room', 'living room', 'bedroom', 'house', 'home', 'classroom', 'office', 'library', 'indoors'],
    it: ['stanza', 'salotto', 'camera', 'casa', 'aula', 'ufficio', 'biblioteca', 'al chiuso'],
    ja: ['部屋', '居間', 'リビング', '寝室', '家', '教室', 'オフィス', '図書館', '室内'],
    ko: ['방', '거실', '침실', '집', '교실', '사무실', '도서관', '실내'],
    th: ['ห้องนั่งเล่น', 'ห้องนอน', 'ห้องเรียน', 'ห้อง', 'บ้าน', 'สำนักงาน', 'ห้องสมุด'],
    vi: ['căn phòng', 'phòng khách', 'phòng ngủ', 'ngôi nhà', 'lớp học', 'văn phòng', 'thư viện', 'trong nhà'],
    'zh-Hant': ['房間', '房间', '客廳', '臥室', '家裡', '教室', '辦公室', '圖書館', '室內'],
  },
  look: {
    kind: 'room',
    palette: 'warm',
    layers: ['wall', 'window', 'pictures', 'shelves', 'boards', 'rug', 'motes'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3 },
  room: { seconds: 0.45, wet: 0.1 },
  alive: [{ noun: 'cat', verb: 'walk' }],
});

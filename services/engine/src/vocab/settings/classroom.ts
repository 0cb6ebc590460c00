import { defineSetting } from '../define.ts';

export default defineSetting({
  id: 'classroom',
  names: {
    en: ['classroom', 'school', 'lecture hall'],
    it: ['aula', 'classe', 'scuola'],
    ja: ['教室', '学校', '講堂'],
    ko: ['교실', '학교', '강의실'],
    th: ['ห้องเรียน', 'โรงเรียน'],
    vi: ['lớp học', 'trường học'],
    'zh-Hant': ['教室', '學校', '课堂'],
  },
  look: {
    kind: 'room',
    palette: 'cool',
    layers: ['wall', 'school-windows', 'blackboard', 'desks', 'boards', 'sunbeams', 'motes', 'front-leaves'],
    indoors: true,
    ceilingM: 2.8,
    floorM: 4.2,
  },
  ground: 'wood',
  ambience: { room: 0.3, clock: 0.2 },
  room: { seconds: 0.7, wet: 0.14 },
  alive: [{ noun: 'child', verb: 'wave' }],
});

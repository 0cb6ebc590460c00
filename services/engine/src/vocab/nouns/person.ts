import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'person',
  names: {
    en: [
      'person',
      'someone',
      'somebody',
      'human',
      'teenager',
      'teen',
      'student',
      'friend',
      'stranger',
      'passerby',
      'pedestrian',
      "kid's parent",
    ],
    it: ['persona', 'qualcuno', 'umano', 'studente', 'amico', 'amica', 'passante', 'ragazzo adolescente'],
    ja: ['人', '誰か', '友達', '学生', '通行人'],
    ko: ['사람', '누군가', '친구', '학생', '행인'],
    th: ['คน', 'ใครบางคน', 'เพื่อน', 'นักเรียน'],
    vi: ['người', 'ai đó', 'bạn bè', 'học sinh', 'sinh viên'],
    'zh-Hant': ['人', '某人', '朋友', '學生', '路人'],
  },
  near: {
    en: ['couple', 'figure', 'tourist', 'guest', 'neighbor', 'neighbour', 'shadow'],
    it: ['coppia', 'turista'],
    ja: ['カップル', '観光客'],
    ko: ['커플', '관광객'],

    'zh-Hant': ['情侶', '遊客'],
  },
  is: ['person', 'creature'],
  sizeM: 1.7,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'short', outfit: 'casual', colour: 'teal' },
  voice: 'woman',
});

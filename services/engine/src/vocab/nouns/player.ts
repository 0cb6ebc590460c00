import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'player',
  names: {
    en: ['basketball player', 'player', 'athlete', 'footballer', 'soccer player', 'runner', 'sportsman'],
    it: ['giocatore', 'giocatrice', 'cestista', 'atleta', 'calciatore', 'giocatore di basket', 'corridore'],
    ja: ['選手', 'バスケ選手', 'バスケットボール選手', 'サッカー選手', 'アスリート', 'プレーヤー', 'ランナー'],
    ko: ['선수', '농구 선수', '농구선수', '축구 선수', '축구선수', '운동선수'],
    th: ['นักบาส', 'นักบาสเกตบอล', 'นักกีฬา', 'นักฟุตบอล', 'ผู้เล่น', 'นักวิ่ง'],
    vi: ['cầu thủ', 'cầu thủ bóng rổ', 'cầu thủ bóng đá', 'vận động viên'],
    'zh-Hant': ['球員', '籃球員', '運動員', '运动员', '選手', '籃球選手', '足球員', '球手'],
  },
  near: { en: ['goalkeeper', 'tennis player', 'skater'], it: ['portiere', 'tennista'] },
  is: ['person', 'creature'],
  sizeM: 1.88,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'sport', colour: 'orange' },
  voice: 'man',
  home: 'gym',
});

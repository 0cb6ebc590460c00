import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'claymation',
  names: {
    en: ['claymation', 'clay animation', 'stop motion', 'stop-motion', 'plasticine', 'clay style', 'made of clay'],
    it: ['claymation', 'stop motion', 'stop-motion', 'plastilina', 'di plastilina', 'in plastilina'],
    ja: ['クレイアニメ風', 'クレイアニメ', '粘土アニメ', 'ストップモーション', 'コマ撮り'],
    ko: ['클레이 애니메이션', '클레이메이션', '클레이 애니', '스톱 모션', '스톱모션', '점토 애니메이션'],
    th: ['ดินน้ำมัน', 'สต็อปโมชั่น', 'สต็อปโมชัน', 'เคลย์เมชั่น'],
    vi: ['đất sét nặn', 'hoạt hình đất sét', 'đất sét', 'stop motion'],
    'zh-Hant': ['黏土動畫', '黏土風格', '黏土', '定格動畫'],
  },
  drawn: true,
});

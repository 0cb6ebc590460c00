import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'box',
  names: {
    en: ['box', 'crate', 'cube', 'block', 'package', 'parcel'],
    it: ['scatola', 'cassa', 'cubo', 'blocco', 'pacco'],
    ja: ['箱', '木箱', '立方体', 'ブロック', '荷物'],
    ko: ['상자', '박스', '큐브', '블록', '소포'],
    th: ['กล่อง', 'ลัง', 'ลูกบาศก์', 'พัสดุ'],
    vi: ['cái hộp', 'chiếc hộp', 'hộp', 'thùng', 'khối', 'bưu kiện'],
    'zh-Hant': ['箱子', '盒子', '木箱', '方塊', '包裹'],
  },
  near: {
    en: ['fridge', 'chest', 'cabinet', 'shelf'],
    it: ['frigorifero'],
    ja: ['冷蔵庫'],
    ko: ['냉장고'],
    'zh-Hant': ['冰箱'],
  },
  is: ['stackable', 'small', 'thing', 'floating'],
  sizeM: 0.45,
  body: { shape: { kind: 'box', w: 0.45, h: 0.45 }, massKg: 6, material: 'wood' },
  look: { kind: 'box', pattern: 'crate', colour: 'brown' },
  several: 5,
});

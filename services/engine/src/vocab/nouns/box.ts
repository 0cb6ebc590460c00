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
    'zh-Hant': ['箱子', '盒子', '木箱', '方塊', '積木', '包裹'],
  },
  near: {
    en: ['tv', 'television', 'fridge', 'piano', 'chest', 'cabinet', 'shelf', 'computer', 'laptop', 'snowman'],
    it: ['televisore', 'frigorifero', 'pianoforte', 'computer'],
    ja: ['テレビ', '冷蔵庫', 'ピアノ', 'パソコン'],
    ko: ['텔레비전', '냉장고', '피아노', '컴퓨터'],
    'zh-Hant': ['電視', '冰箱', '鋼琴', '電腦'],
  },
  is: ['stackable', 'small', 'thing', 'floating'],
  sizeM: 0.45,
  body: { shape: { kind: 'box', w: 0.45, h: 0.45 }, massKg: 6, material: 'wood' },
  look: { kind: 'box', pattern: 'crate', colour: 'brown' },
  several: 5,
});

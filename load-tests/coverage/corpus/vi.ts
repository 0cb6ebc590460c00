import type { Case } from '../case.ts';

export const vi: readonly Case[] = [
  ['Một chú chó chạy trên bãi biển lúc hoàng hôn', 'dog; do dog run; at beach; hour sunset'],
  ['Cô gái mặc áo dài đỏ đi xe đạp trên phố', 'woman|girl; bicycle; at street; do woman|girl ride|drive'],
  ['Hai đứa trẻ thả diều trên đồi vào buổi chiều', '2 child; kite; do child fly-kite kite; hour afternoon'],
  ['Trời mưa to, một ông lão ngồi dưới gốc cây', 'sky rain; old-man; tree; do old-man sit; is old-man under tree; hears rain'],
  ['Con mèo làm vỡ cái bình hoa trên bàn', 'cat; vase; table; is vase on table; do cat knock-over|break; hears shatter'],
  ['Bà nấu cơm trong bếp và nói "ăn cơm thôi"', 'old-woman; at kitchen; do old-woman cook; says old-woman ăn cơm thôi'],
  ['Một con tàu đi qua cây cầu trong sương mù', 'train|boat; bridge; sky fog'],
  ['Cậu bé đá bóng và làm vỡ cửa sổ', 'boy; ball|football; do boy kick ball|football; window; hears shatter'],
  ['Đàn chim bay qua núi, cảnh quay chậm', 'bird; do bird fly; at mountain; camera slow-motion'],
]; // prettier-ignore

import type { Case } from '../case.ts';

export const zhHant: readonly Case[] = [
  ['一隻橘貓在窗邊睡覺,外面下著雨', 'orange cat; do cat sleep; sky rain; window; at room; hears rain'],
  ['小女孩在公園放風箏,媽媽在旁邊笑', 'girl; kite; do girl fly-kite kite; at park; woman; do woman laugh'],
  ['老爺爺坐在長椅上看書', 'old-man; bench; book; is old-man on bench; do old-man read book'],
  ['兩隻狗在雪地裡奔跑', '2 dog; do dog run; sky snow'],
  ['紅色的跑車在夜晚的街道上飛馳', 'red car; do car drive; at street; hour night; hears engine'],
  ['機器人說:「你好,朋友!」然後跳舞', 'robot; says robot 你好,朋友!; do robot dance'],
  ['玻璃杯從桌上掉下來摔碎了', 'glass; table; is glass on table; do glass fall; do glass break; hears shatter'],
  ['空拍湖上的小船,清晨有霧', 'camera aerial; at lake; boat; hour dawn|morning; sky fog'],
  ['籃球員投籃得分,觀眾歡呼', 'player; basketball; hoop; do player score; crowd; hears cheer'],
]; // prettier-ignore

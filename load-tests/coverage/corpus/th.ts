import type { Case } from '../case.ts';

export const th: readonly Case[] = [
  ['ช้างเดินในป่าตอนเช้า', 'elephant; do elephant walk; at forest; hour morning'],
  ['เด็กผู้หญิงวิ่งเล่นกับหมาที่ชายหาด', 'girl; dog; do girl run|play; at beach'],
  ['ฝนตกหนัก ผู้ชายคนหนึ่งยืนอยู่ใต้ต้นไม้', 'sky rain; man; tree; is man under tree; hears rain'],
  ['แมวสีดำกระโดดขึ้นไปบนโต๊ะ', 'black cat; table; do cat jump; onto cat table'],
  ['รถบัสสีเหลืองวิ่งบนถนนตอนกลางคืน', 'yellow bus; do bus drive|run; at street; hour night; hears diesel|engine'],
  ['คุณยายทำอาหารในครัวแล้วพูดว่า "มากินข้าว"', 'old-woman; at kitchen; do old-woman cook; says old-woman มากินข้าว'],
  ['หุ่นยนต์สองตัวเต้นรำบนเวที', '2 robot; do robot dance; at stage'],
  ['เรือลอยอยู่ในทะเลสาบที่มีหมอก', 'boat; do boat float|sail; at lake; sky fog'],
  ['เด็กชายเตะบอลเข้าประตู คนดูเชียร์', 'boy; ball|football; do boy kick ball|football; crowd|person; hears cheer'],
]; // prettier-ignore

import type { Case } from '../case.ts';

export const ko: readonly Case[] = [
  ['강아지가 공원에서 빨간 공을 쫓아간다', 'dog; red ball; at park; do dog chase ball'],
  ['비 오는 밤거리를 한 여자가 우산을 쓰고 걷는다', 'sky rain; hour night; at street; woman; umbrella; do woman walk; hears rain'],
  ['두 남자가 카페에서 이야기한다. "오늘 바빠?" "아니, 괜찮아."', '2 man; at kitchen|cafe; says man 오늘 바빠?; says man 아니, 괜찮아.'],
  ['눈 덮인 산에서 토끼가 뛰어간다', 'rabbit; at mountain; sky snow; do rabbit jump|run'],
  ['할머니가 부엌에서 천천히 수프를 끓인다', 'old-woman; at kitchen; do old-woman cook; how old-woman slowly'],
  ['소녀가 그네를 타면서 웃는다', 'girl; swing; do girl swing; do girl laugh; hears laugh'],
  ['고양이가 상자 안에서 잔다', 'cat; box; is cat in box; do cat sleep'],
  ['로켓이 하늘로 날아오르고 사람들이 환호한다', 'rocket; do rocket fly; do person|crowd clap|cheer; hears cheer'],
  ['파란 자동차가 나무에 부딪힌다', 'blue car; tree; do car crash tree; hears hit'],
]; // prettier-ignore

import type { Case } from '../case.ts';

export const ja: readonly Case[] = [
  ['桜の木の下で女の子が本を読んでいる', 'tree; girl; book; is girl under tree; do girl read book'],
  ['雨の夜、傘をさした男が通りを歩く', 'sky rain; hour night; man; umbrella; at street; do man walk; hears rain'],
  ['猫がテーブルからコップを落として割れる', 'cat; table; glass|cup; do cat knock-over|drop; do glass|cup break; hears shatter'],
  ['犬と男の子が浜辺を走っている', 'dog; boy; at beach; do dog run; do boy run'],
  ['ロボットが「こんにちは」と言って手を振る', 'robot; says robot こんにちは; do robot wave'],
  ['雪の中で二人の子供が雪だるまを作る', 'sky snow; 2 child; snowman; do child stack|build'],
  ['湖の上を白い鳥が三羽飛ぶ、静かな朝', '3 white bird; do bird fly; at lake; hour morning; mood calm'],
  ['水彩画風、森の中で熊が魚を食べる', 'style watercolour; at forest; bear; fish; do bear eat fish'],
  ['おばあさんが台所で料理をしながら歌う', 'old-woman; at kitchen; do old-woman cook; do old-woman sing'],
]; // prettier-ignore

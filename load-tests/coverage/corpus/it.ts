import type { Case } from '../case.ts';

export const it: readonly Case[] = [
  ['Un cane corre sulla spiaggia al tramonto', 'dog; do dog run; at beach; hour sunset'],
  ['In cucina una nonna prepara una torta e canta', 'old-woman; cake; at kitchen; do old-woman cook; do old-woman sing'],
  ['Due bambini giocano a pallone in strada, la palla rompe una finestra', '2 child|boy; ball|football; at street; do child|boy play; window; hears shatter'],
  ['Un gatto nero salta sul tavolo e fa cadere un vaso', 'black cat; table; vase; do cat jump; do cat knock-over vase'],
  ['Piove a dirotto, una donna con un ombrello rosso attraversa la piazza', 'sky rain; woman; red umbrella; do woman walk; hears rain'],
  ['«Dove sei?» chiede la mamma. «Sono qui!» risponde il bambino', 'woman; boy; says woman Dove sei?; says boy Sono qui!'],
  ['Un treno passa veloce in mezzo alla neve', 'train; do train drive; sky snow; how train quickly'],
  ['Primo piano di un vecchio che ride', 'camera close-up; old-man; do old-man laugh; hears laugh'],
  ['Un razzo parte di notte e la folla applaude', 'rocket; do rocket fly; hour night; crowd; do crowd clap|cheer; hears clap|cheer'],
]; // prettier-ignore

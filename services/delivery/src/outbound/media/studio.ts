import { checkMaster } from '../../domain/master.ts';
import { gridOf, type Grid } from '../../domain/sprite-sheet.ts';
import { Unmasterable } from '../../domain/unmasterable.ts';
import { mux, type Tracks } from './mux.ts';
import { drawSpriteSheet, drawThumbnail, type Still } from './pictures.ts';

/** Everything that goes into a master. */
export interface Material extends Tracks {
  readonly stills: readonly Still[];
}

/** Everything that comes out. */
export interface Film {
  readonly video: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly spriteSheet: Uint8Array;
  readonly grid: Grid;
}

/** @throws Unmasterable */
export async function makeFilm(material: Material): Promise<Film> {
  if (material.stills.length === 0) throw new Unmasterable('the render left no stills');
  const video = await mux(material);
  checkMaster(video, { audio: material.audio !== undefined });
  const grid = gridOf(material);
  const thumbnail = await drawThumbnail(material.stills);
  const spriteSheet = await drawSpriteSheet(material.stills, grid);
  return { video, thumbnail, spriteSheet, grid };
}

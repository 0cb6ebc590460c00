import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import { stillsForCells, type Grid } from '../../domain/sprite-sheet.ts';
import { Unmasterable } from '../../domain/unmasterable.ts';

/** A frame of the clip, without the mark. */
export interface Still {
  readonly timeMs: number;
  readonly jpeg: Uint8Array;
}

const THUMBNAIL_LONGER_SIDE = 640;
const THUMBNAIL_QUALITY = 82;
const SHEET_QUALITY = 80;

/** A WebP of the still that shows most: the one whose JPEG needed the most bytes. @throws Unmasterable for a still that is no picture. */
export async function drawThumbnail(stills: readonly Still[]): Promise<Uint8Array> {
  const richest = stills.reduce((best, still) => (still.jpeg.length > best.jpeg.length ? still : best));
  const image = await load(richest);
  const scale = Math.min(1, THUMBNAIL_LONGER_SIDE / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(await canvas.encode('webp', THUMBNAIL_QUALITY));
}

/** A JPEG with one cell for each second. @throws Unmasterable for a still that is no picture. */
export async function drawSpriteSheet(stills: readonly Still[], grid: Grid): Promise<Uint8Array> {
  const canvas = createCanvas(grid.columns * grid.cellWidth, grid.rows * grid.cellHeight);
  const context = canvas.getContext('2d');
  // Cells that the last row leaves over stay black, not transparent: JPEG knows no transparency.
  context.fillStyle = 'black';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [cell, still] of stillsForCells(grid, stills).entries()) {
    const [x, y] = [(cell % grid.columns) * grid.cellWidth, Math.floor(cell / grid.columns) * grid.cellHeight];
    context.drawImage(await load(still), x, y, grid.cellWidth, grid.cellHeight);
  }
  return new Uint8Array(await canvas.encode('jpeg', SHEET_QUALITY));
}

async function load({ jpeg, timeMs }: Still): Promise<Image> {
  try {
    return await loadImage(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength));
  } catch (cause) {
    throw new Unmasterable(`the still at ${timeMs} ms is no picture`, { cause });
  }
}

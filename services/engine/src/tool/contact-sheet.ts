import { createCanvas } from '@napi-rs/canvas';
import type { PictureRequest } from '../picture/painter.ts';
import { openPicture } from '../picture/pictures.ts';
import { Reel } from '../picture/reel.ts';

/** Frames of a clip at even distances, as one JPEG: the quickest way to see what the engine makes of a sentence. */
export async function contactSheet(
  request: PictureRequest,
  columns: number,
  rows: number,
  cellWidth: number,
): Promise<Uint8Array> {
  const painter = new Reel(request, undefined, await Promise.all((request.pictures ?? []).map(openPicture)));
  const cellHeight = Math.round((cellWidth * request.height) / request.width);
  const sheet = createCanvas(columns * cellWidth, rows * cellHeight);
  const g = sheet.getContext('2d');
  const cells = columns * rows;
  const shots = [request, ...(request.next ?? [])];
  const frames = Math.floor(shots.reduce((sum, { timeline }) => sum + timeline.seconds, 0) * request.fps);
  for (let i = 0; i < cells; i++) {
    const frame = Math.min(frames - 1, Math.floor(((i + 0.5) / cells) * frames));
    const canvas = painter.paint(frame);
    painter.stamp(frame);
    g.drawImage(canvas, (i % columns) * cellWidth, Math.floor(i / columns) * cellHeight, cellWidth, cellHeight);
  }
  return sheet.encodeSync('jpeg', 88);
}

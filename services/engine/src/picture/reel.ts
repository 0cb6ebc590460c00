import type { Canvas } from '@napi-rs/canvas';
import type { Opening } from './opening.ts';
import type { OpenPicture } from './pictures.ts';
import { Painter, type PictureRequest } from './painter.ts';

/** Draws the frames of one clip, any of them, in any order, also where it is several shots with a world of their own each. */
export class Reel {
  private readonly shots: readonly { readonly from: number; readonly request: PictureRequest }[];
  private readonly opening: Opening | undefined;
  private readonly pictures: readonly OpenPicture[];
  /** The painter of one shot at a time: what each keeps is large. */
  private at: { readonly shot: number; readonly painter: Painter } | undefined;

  /**
   * @param opening of the request, opened; it belongs to the first shot
   * @param pictures of the request, opened; they are in all shots
   */
  constructor({ next = [], ...request }: PictureRequest, opening?: Opening, pictures: readonly OpenPicture[] = []) {
    let from = 0;
    this.shots = [request, ...next].map((shot, nth) => {
      const { opening: _, ...rest } = request;
      const one = { from, request: nth === 0 ? request : { ...rest, ...shot } };
      from += Math.round(shot.timeline.seconds * request.fps);
      return one;
    });
    this.opening = opening;
    this.pictures = pictures;
  }

  /** A frame without the mark. The canvas is drawn over by the next frame. */
  paint(frame: number): Canvas {
    const shot = this.shots.findLastIndex(({ from }) => from <= frame);
    return this.painterOf(shot).paint(frame - this.shots[shot]!.from);
  }

  /** Draws the mark over the frame that was painted last; its path goes on over the cuts. */
  stamp(frame: number): void {
    this.at!.painter.stamp(frame);
  }

  private painterOf(shot: number): Painter {
    if (this.at?.shot !== shot)
      this.at = {
        shot,
        painter: new Painter(this.shots[shot]!.request, shot === 0 ? this.opening : undefined, this.pictures),
      };
    return this.at.painter;
  }
}

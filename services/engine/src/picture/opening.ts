import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { smooth } from './chance.ts';
import { decodePicture } from './decode.ts';
import type { Ink } from './shapes.ts';

/** How the clip begins, when it begins with a picture. */
export interface OpeningRequest {
  /** JPEG, PNG or WebP. */
  readonly file: Uint8Array;
  /** Before it the picture is all there is; the scene begins at this moment. */
  readonly holdS: number;
}

/** Seconds over which the picture gives way to the scene. */
export const DISSOLVE_S = 0.6;
/** How much nearer it has come when it is gone. */
const PUSH_IN = 0.05;
/**
 * The picture that a clip begins with: exactly itself in the first frame, then slowly nearing, then giving way to the scene. A function of the picture
 * and the instant.
 */
export class Opening {
  private readonly holdS: number;
  private readonly picture: Canvas;

  private constructor(picture: Canvas, holdS: number) {
    this.picture = picture;
    this.holdS = holdS;
  }

  /** Where the picture has another shape than the clip, its middle fills the frame. @throws NoPicture */
  static async open({ file, holdS }: OpeningRequest, width: number, height: number): Promise<Opening> {
    const image = await decodePicture(file);
    const canvas = createCanvas(width, height);
    const g = canvas.getContext('2d');
    // Nothing shines through a picture with holes: the film behind it is black.
    g.fillRect(0, 0, width, height);
    const scale = Math.max(width / image.width, height / image.height);
    const [w, h] = [image.width * scale, image.height * scale];
    g.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
    return new Opening(canvas, holdS);
  }

  /** Whether nothing of the scene is seen. */
  hides(timeS: number): boolean {
    return this.shareAt(timeS) === 1;
  }

  draw(g: Ink, width: number, height: number, timeS: number): void {
    const share = this.shareAt(timeS);
    if (share === 0) return;
    const nearer = 1 + PUSH_IN * smooth(timeS / (this.holdS + DISSOLVE_S));
    const [w, h] = [width * nearer, height * nearer];
    g.globalAlpha = share;
    g.drawImage(this.picture, (width - w) / 2, (height - h) / 2, w, h);
    g.globalAlpha = 1;
  }

  private shareAt(timeS: number): number {
    return 1 - smooth((timeS - this.holdS) / DISSOLVE_S);
  }
}

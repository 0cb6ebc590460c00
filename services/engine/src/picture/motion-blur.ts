import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { extentAt } from './camera/extent.ts';
import type { Lens } from './camera/lens.ts';
import type { Ink } from './shapes.ts';
import type { Timeline } from '../timeline.ts';

/** Pixels that something moves on the picture from frame to frame before it is blurred. */
const FROM_PX = 8;
/** The part of a frame's time in which film is exposed. */
const SHUTTER = 0.5;
/** Pixels that strokes and hair reach beyond the box of a figure, as a share of its larger side. */
const AROUND = 0.25;

/** Draws what moves fast as film sees it: the mean of several instants while the shutter is open. */
export class MotionBlur {
  private readonly timeline: Timeline;
  private readonly samples: number;
  private readonly frameS: number;
  private sheets: readonly [instant: Canvas, mean: Canvas] | undefined;

  constructor(timeline: Timeline, samples: number, fps: number) {
    this.timeline = timeline;
    this.samples = samples;
    this.frameS = 1 / fps;
  }

  /**
   * @param lensAt the lens at an instant: what the camera goes along with stands still on the picture
   * @param draw draws the thing at an instant
   * @returns whether it was fast enough; where not, nothing was drawn
   */
  draw(
    g: Ink,
    id: string,
    timeS: number,
    lensAt: (timeS: number) => Lens,
    draw: (g: Ink, lens: Lens, timeS: number) => void,
  ): boolean {
    if (this.samples < 2) return false;
    const [from, to] = [timeS - this.frameS * SHUTTER, timeS];
    const [first, last] = [this.boxOn(id, from, lensAt(from)), this.boxOn(id, to, lensAt(to))];
    if (!first || !last) return false;
    const speed = Math.max(
      Math.hypot(first.x0 - last.x0, first.y0 - last.y0),
      Math.hypot(first.x1 - last.x1, first.y1 - last.y1),
    );
    if (speed < FROM_PX * SHUTTER) return false;
    const margin = AROUND * Math.max(last.x1 - last.x0, last.y1 - last.y0) + 8;
    const left = Math.floor(Math.min(first.x0, last.x0) - margin);
    const top = Math.floor(Math.min(first.y0, last.y0) - margin);
    const width = Math.ceil(Math.max(first.x1, last.x1) + margin) - left;
    const height = Math.ceil(Math.max(first.y1, last.y1) + margin) - top;
    const [instant, mean] = this.sheetsOf(width, height);
    const [i, m] = [instant.getContext('2d'), mean.getContext('2d')];
    m.reset();
    m.globalCompositeOperation = 'lighter';
    m.globalAlpha = 1 / this.samples;
    for (let nth = 0; nth < this.samples; nth++) {
      const atS = from + ((to - from) * nth) / (this.samples - 1);
      i.reset();
      i.translate(-left, -top);
      draw(i, lensAt(atS), atS);
      m.drawImage(instant, 0, 0);
    }
    g.drawImage(mean, 0, 0, width, height, left, top, width, height);
    return true;
  }

  private boxOn(id: string, timeS: number, lens: Lens): { x0: number; y0: number; x1: number; y1: number } | undefined {
    const box = extentAt(this.timeline, id, timeS);
    const one = [...this.timeline.bodies, ...this.timeline.characters].find((each) => each.id === id);
    if (!box || !one) return undefined;
    const { depth } = one;
    return {
      x0: lens.screenX(box.x0, depth),
      x1: lens.screenX(box.x1, depth),
      y0: lens.screenY(box.y1, depth),
      y1: lens.screenY(box.y0, depth),
    };
  }

  /** Large enough for a box; kept, since most boxes of a clip are alike. */
  private sheetsOf(width: number, height: number): readonly [Canvas, Canvas] {
    const kept = this.sheets?.[0];
    if (kept && kept.width >= width && kept.height >= height) return this.sheets!;
    const grown = (length: number, before = 0): number => Math.max(before, Math.ceil(length / 128) * 128);
    const [w, h] = [grown(width, kept?.width), grown(height, kept?.height)];
    return (this.sheets = [createCanvas(w, h), createCanvas(w, h)]);
  }
}

import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { between } from './chance.ts';
import { css } from './palette/colour.ts';
import { pigment } from './palette/pigments.ts';
import type { Ink } from './shapes.ts';
import { registerTypeface, TYPEFACE } from './typeface.ts';

export interface MarkRequest {
  readonly text: string;
  /** Decides the path. */
  readonly pathSeed: number;
}

/** Letters longer than this are cut: a mark is a mark. */
const LONGEST = 60;

/**
 * The visible mark: a small text that wanders slowly over the whole picture, so that no single crop takes it out. Light letters with a dark edge,
 * readable on anything.
 */
export class Mark {
  private readonly stamp: Canvas;
  private readonly pathSeed: number;

  constructor({ text, pathSeed }: MarkRequest, width: number, height: number) {
    this.stamp = letters([...text.trim()].slice(0, LONGEST).join(''), width, height);
    this.pathSeed = pathSeed;
  }

  draw(g: Ink, width: number, height: number, timeS: number): void {
    const { x, y } = this.at(width, height, timeS);
    g.drawImage(this.stamp, x, y);
  }

  /** Its upper left corner at an instant, whole pixels: a slow curve that comes near every part of the picture. */
  at(width: number, height: number, timeS: number): { readonly x: number; readonly y: number } {
    const margin = Math.min(width, height) * 0.025;
    const along = (what: string, length: number): number => {
      const period = between(17, 29, this.pathSeed, what, 'period');
      const phase = between(0, Math.PI * 2, this.pathSeed, what, 'phase');
      return margin + (length - 2 * margin) * (0.5 + 0.5 * Math.sin((timeS / period) * Math.PI * 2 + phase));
    };
    return {
      x: Math.round(along('x', width - this.stamp.width)),
      y: Math.round(along('y', height - this.stamp.height)),
    };
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.stamp;
  }
}

function letters(text: string, width: number, height: number): Canvas {
  registerTypeface();
  const most = width * 0.6;
  let px = Math.max(9, Math.round(Math.min(width, height) * 0.032));
  const ruler = createCanvas(1, 1).getContext('2d');
  const measure = (): number => {
    ruler.font = `700 ${px}px "${TYPEFACE}"`;
    return ruler.measureText(text).width;
  };
  while (measure() > most && px > 8) px--;
  const edge = Math.max(1.5, px * 0.16);
  const stamp = createCanvas(Math.ceil(Math.min(most, measure()) + edge * 2), Math.ceil(px * 1.35 + edge * 2));
  const g = stamp.getContext('2d');
  g.font = `700 ${px}px "${TYPEFACE}"`;
  g.textBaseline = 'alphabetic';
  g.lineJoin = 'round';
  g.lineWidth = edge;
  g.strokeStyle = css(pigment('black'), 0.62);
  g.strokeText(text, edge, edge + px);
  g.fillStyle = css(pigment('white'), 0.9);
  g.fillText(text, edge, edge + px);
  return stamp;
}

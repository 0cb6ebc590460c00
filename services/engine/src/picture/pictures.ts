import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Environment } from '../timeline.ts';
import type { View } from './camera/plan.ts';
import { Lens } from './camera/lens.ts';
import { clamp } from './chance.ts';
import { decodePicture } from './decode.ts';
import { css } from './palette/colour.ts';
import type { Light } from './palette/light.ts';
import type { Ink } from './shapes.ts';

/** A picture that somebody has handed in to be seen in the scene. */
export interface PictureInScene {
  /** picture: framed; poster: on paper. Both hang on the wall of a room and stand on a board elsewhere. backdrop: all that is behind the action. */
  readonly role: 'picture' | 'poster' | 'backdrop';
  /** JPEG, PNG or WebP. */
  readonly file: Uint8Array;
}

export interface OpenPicture {
  readonly role: PictureInScene['role'];
  readonly canvas: Canvas;
}

/** Pixels: as large as one is ever seen. */
const WIDEST = 1600;

/** @throws NoPicture */
export async function openPicture({ role, file }: PictureInScene): Promise<OpenPicture> {
  const image = await decodePicture(file);
  const share = Math.min(1, WIDEST / Math.max(image.width, image.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * share)),
    Math.max(1, Math.round(image.height * share)),
  );
  const g = canvas.getContext('2d');
  g.fillStyle = '#ffffff';
  if (role !== 'backdrop') g.fillRect(0, 0, canvas.width, canvas.height);
  g.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { role, canvas };
}

/** Behind those who act, before what is scenery. */
const BOARD_M = 4.1;
const HIGH_M = { picture: 1.05, poster: 1.35 } as const;
/** Columns of the widest view at which they hang, in the order in which they came. */
const COLUMNS = [0.74, 0.24, 0.5, 0.9];
const SHARE_OF_HEIGHT = 0.4;

/** One picture at its place in the world. */
export class HungPicture {
  readonly depth: number;
  private readonly canvas: Canvas;
  private readonly framed: boolean;
  private readonly indoors: boolean;
  /** Metres: its middle, and its size. */
  private readonly at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

  /** @param widest the view that shows most, in which it is placed */
  constructor({ role, canvas }: OpenPicture, nth: number, widest: Lens, { look }: Environment) {
    this.canvas = canvas;
    this.framed = role === 'picture';
    this.indoors = look.indoors;
    this.depth = look.indoors ? Math.min(BOARD_M, (look.floorM ?? BOARD_M) - 0.06) : BOARD_M;
    const scale = widest.scaleAt(this.depth);
    const high = Math.min(HIGH_M[role === 'poster' ? 'poster' : 'picture'], (widest.height * SHARE_OF_HEIGHT) / scale);
    const shape = clamp(canvas.width / canvas.height, 0.4, 2.5);
    const [w, h] = shape > 1.2 ? [high * 1.2, (high * 1.2) / shape] : [high * shape, high];
    const top = widest.worldY(widest.height * 0.08, this.depth);
    const y = clamp(look.indoors ? 1.95 : 1.75, h / 2 + 0.5, Math.max(h / 2 + 0.5, top - h / 2));
    this.at = { x: widest.worldX(widest.width * COLUMNS[nth % COLUMNS.length]!, this.depth), y, w, h };
  }

  draw(g: Ink, lens: Lens, light: Light): void {
    const scale = lens.scaleAt(this.depth);
    const { x, y, w, h } = this.at;
    const [left, top] = [lens.screenX(x - w / 2, this.depth), lens.screenY(y + h / 2, this.depth)];
    const [wide, high] = [w * scale, h * scale];
    if (left > lens.width + wide || left + 2 * wide < 0) return;
    const edge = (this.framed ? 0.07 : 0.025) * scale;
    if (!this.indoors) this.drawPosts(g, lens, light, left, wide);
    g.fillStyle = css([20, 16, 30], 0.28);
    g.fillRect(
      left - edge - light.towards[0] * 0.06 * scale,
      top - edge + 0.05 * scale,
      wide + edge * 2,
      high + edge * 2,
    );
    const border = light.tone(this.framed ? 'darkwood' : 'white', this.depth);
    g.fillStyle = border.base;
    g.fillRect(left - edge, top - edge, wide + edge * 2, high + edge * 2);
    if (this.framed) {
      g.fillStyle = border.light;
      g.fillRect(left - edge, top - edge, wide + edge * 2, edge * 0.35);
      g.fillStyle = border.deep;
      g.fillRect(left - edge * 0.25, top - edge * 0.25, wide + edge * 0.5, high + edge * 0.5);
    }
    g.drawImage(this.canvas, left, top, wide, high);
    lit(g, light, left, top, wide, high);
  }

  /** Where there is no wall, it stands on two posts in the ground. */
  private drawPosts(g: Ink, lens: Lens, light: Light, left: number, wide: number): void {
    const scale = lens.scaleAt(this.depth);
    const wood = light.tone('wood', this.depth);
    const [top, ground] = [lens.screenY(this.at.y + this.at.h / 2 + 0.1, this.depth), lens.screenY(0, this.depth)];
    g.fillStyle = css([20, 16, 30], 0.22);
    g.beginPath();
    g.ellipse(left + wide / 2, ground, wide * 0.62, Math.max(1, scale * 0.09), 0, 0, Math.PI * 2);
    g.fill();
    for (const share of [0.12, 0.88]) {
      const x = left + wide * share;
      g.fillStyle = wood.base;
      g.fillRect(x - scale * 0.05, top, scale * 0.1, ground - top);
      g.fillStyle = wood.shade;
      g.fillRect(x + scale * 0.015, top, scale * 0.035, ground - top);
    }
  }
}

/** Metres behind the action at which a backdrop seems to hang. */
const BACKDROP_M = 26;
/** A backdrop comes nearer less than what is before it. */
const NEARING = 0.35;
/** More than fills the picture, so that it may rise and fall. */
const SPARE = 1.12;

/** A picture behind everything. It goes by more slowly than the action, and is followed by its mirror image, without an end. */
export class PictureBackdrop {
  private readonly canvas: Canvas;
  private readonly widest: Lens;

  constructor({ canvas }: OpenPicture, widest: Lens) {
    this.canvas = canvas;
    this.widest = widest;
  }

  draw(g: Ink, lens: Lens, light: Light): void {
    const { canvas, widest } = this;
    const nearer = Math.max(1, lens.pose.scale / widest.pose.scale) ** NEARING;
    const scale = Math.max(lens.width / canvas.width, lens.height / canvas.height) * SPARE * nearer;
    const [wide, high] = [canvas.width * scale, canvas.height * scale];
    const along = (lens.pose.x - widest.pose.x) * widest.scaleAt(BACKDROP_M) * nearer;
    const up = clamp((lens.pose.y - widest.pose.y) * widest.scaleAt(BACKDROP_M), -1, 1) * (high - lens.height) * 0.3;
    const top = (lens.height - high) / 2 + up;
    const first = (lens.width - wide) / 2 - along;
    const from = Math.floor(-first / wide);
    for (let tile = from; first + tile * wide < lens.width; tile++) {
      g.save();
      g.translate(Math.round(first + tile * wide), top);
      if (tile % 2 !== 0) {
        g.translate(Math.ceil(wide), 0);
        g.scale(-1, 1);
      }
      g.drawImage(canvas, 0, 0, Math.ceil(wide), high);
      g.restore();
    }
    lit(g, light, 0, 0, lens.width, lens.height);
  }
}

/** The light of the scene lies on it, but does not hide it. */
function lit(g: Ink, light: Light, x: number, y: number, w: number, h: number): void {
  g.globalCompositeOperation = 'multiply';
  g.globalAlpha = 0.35;
  g.fillStyle = css(light.key);
  g.fillRect(x, y, w, h);
  g.globalCompositeOperation = 'source-over';
  g.globalAlpha = 1;
}

/** The view that shows most of the world. */
export function widestView(viewAt: (timeS: number) => View, seconds: number): View {
  const views = Array.from({ length: 24 }, (_, i) => viewAt((i / 24) * seconds));
  return views.reduce((most, view) => (view.pose.scale < most.pose.scale ? view : most));
}

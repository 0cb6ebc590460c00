import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { EYES, MOUTH_Y, toTexture, type Face } from '../../likeness/face.ts';
import { clamp, smooth } from '../chance.ts';
import type { Light, Tone } from '../palette/light.ts';
import { line, oval } from '../shapes.ts';
import { drawMouth, turnOf } from './face.ts';
import { expressionOf } from './expression.ts';
import type { Figure } from './figure.ts';

/** Upright strips that a face is laid around the head in. */
const STRIPS = 24;
/** Radians to each side of the middle that the picture of a face reaches. */
const REACH = 1.25;
/** How far a mouth is open when nothing is left to be seen of the one in the picture. */
const COVERED_AT = 0.18;

/** The face of somebody, on a head of the engine's: the picture of it rests, and eyelids and mouth move over it. */
export class Likeness {
  private readonly face: Face;
  private readonly toned = new Map<string, Canvas>();

  constructor(face: Face) {
    this.face = face;
  }

  /** On a head of radius r at the origin, upright. Screen directions: y down. */
  draw(figure: Figure, r: number, skin: Tone): void {
    const { g } = figure;
    g.save();
    g.beginPath();
    g.ellipse(figure.facing * r * 0.06, r * 0.08, r * 0.98, r * 0.99, 0, 0, Math.PI * 2);
    g.clip();
    this.wrap(figure, r, this.in(figure.light, skin));
    this.shade(figure, r, skin);
    g.restore();
    const turn = turnOf(figure.facing, r * 0.94);
    const feeling = expressionOf(figure.emotion, figure.emotionStrength);
    for (const side of [-1, 1]) this.closeEye(figure, r, turn.x(side * EYES.x), turn.narrow(side * EYES.x), skin);
    const open = Math.max(figure.mouth.open, feeling.gape);
    if (open < 0.02) return;
    g.globalAlpha = smooth(open / COVERED_AT);
    g.fillStyle = skin.base;
    oval(g, turn.x(0), r * (MOUTH_Y + 0.02), r * 0.34 * turn.narrow(0), r * 0.17);
    g.globalAlpha = 1;
    drawMouth(figure, r, turn, skin, feeling);
  }

  /** Around a cylinder: each strip where the head has turned it to, and as narrow as it is then seen. */
  private wrap({ g, facing }: Figure, r: number, picture: Canvas): void {
    const [middle, row] = toTexture(0, 0);
    const [edge] = toTexture(1, 0);
    const perRadius = edge - middle;
    const yaw = Math.asin(clamp(turnOf(facing, 1).x(0), -1, 1));
    const top = (-row / perRadius) * r;
    const tall = (this.face.height / perRadius) * r;
    for (let i = 0; i < STRIPS; i++) {
      const [from, to] = [i, i + 1].map((at) => (at / STRIPS) * 2 * REACH - REACH) as [number, number];
      const [x0, x1] = [Math.sin(clamp(from + yaw, -1.5, 1.5)) * r, Math.sin(clamp(to + yaw, -1.5, 1.5)) * r];
      if (x1 - x0 < 0.05) continue;
      const [s0, s1] = [middle + Math.sin(from) * perRadius, middle + Math.sin(to) * perRadius];
      // A little too wide, so that no gap shows between two.
      g.drawImage(picture, s0, 0, s1 - s0, this.face.height, x0, top, x1 - x0 + 0.7, tall);
    }
  }

  /** The light of the scene falls on it as on the head. */
  private shade({ g, light, simple }: Figure, r: number, skin: Tone): void {
    if (simple) return;
    const [tx, ty] = light.towards;
    const wash = g.createLinearGradient(tx * r, ty * r, -tx * r, -ty * r);
    wash.addColorStop(0, skin.light);
    wash.addColorStop(0.45, skin.base);
    wash.addColorStop(1, skin.deep);
    g.globalCompositeOperation = 'soft-light';
    g.globalAlpha = 0.3;
    g.fillStyle = wash;
    oval(g, 0, r * 0.14, r * 0.9, r * 0.95);
    g.globalCompositeOperation = 'source-over';
    g.globalAlpha = 1;
  }

  private closeEye({ g, light, depth, eyesOpen }: Figure, r: number, x: number, narrow: number, skin: Tone): void {
    const shut = 1 - clamp(eyesOpen, 0, 1);
    if (shut < 0.3) return;
    const [rx, ry] = [r * 0.17 * narrow, r * 0.12];
    const y = r * EYES.y;
    g.fillStyle = skin.base;
    g.globalAlpha = smooth(shut / 0.7);
    oval(g, x, y - ry * (1 - shut) * 0.8, rx, ry * shut);
    line(g, light.tone('pupil', depth).deep, Math.max(1, r * 0.04), [
      [x - rx * 0.9, y + ry * (shut - 0.5)],
      [x, y + ry * (shut - 0.25)],
      [x + rx * 0.9, y + ry * (shut - 0.5)],
    ]);
    g.globalAlpha = 1;
  }

  /** The face in the colours of the head's skin under this light, made once for each. */
  private in(light: Light, skin: Tone): Canvas {
    const made = this.toned.get(skin.base);
    if (made) return made;
    const { width, height, rgba, mean } = this.face;
    const wanted = /(\d+),\s*(\d+),\s*(\d+)/.exec(skin.base)!.slice(1).map(Number);
    const gains = wanted.map((each, k) => each / Math.max(16, mean[k]!));
    const canvas = createCanvas(width, height);
    const g = canvas.getContext('2d');
    const image = g.createImageData(width, height);
    for (let at = 0; at < rgba.length; at += 4) {
      // The white of the eyes is no skin: it keeps its own colour.
      const white = clamp((Math.min(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!) - 165) / 50, 0, 1);
      for (let k = 0; k < 3; k++) image.data[at + k] = rgba[at + k]! * (gains[k]! + (1 - gains[k]!) * white * 0.8);
      image.data[at + 3] = rgba[at + 3]!;
    }
    g.putImageData(image, 0, 0);
    this.toned.set(skin.base, canvas);
    return canvas;
  }
}

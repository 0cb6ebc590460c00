import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, line, oval, type Ink, type Point } from '../shapes.ts';
import { expressionOf } from './expression.ts';
import type { Figure } from './figure.ts';

/** Where things sit on a turned head: at an angle around it, 0 being straight ahead; narrower towards the edge. */
export interface Turn {
  x(angle: number): number;
  narrow(angle: number): number;
}

/** Radians that a head is turned at most: three quarters, so that both eyes are seen. */
const MOST_TURN = 0.7;

export function turnOf(facing: number, r: number): Turn {
  const yaw = clamp(facing, -1, 1) * MOST_TURN;
  return { x: (angle) => Math.sin(yaw + angle) * r, narrow: (angle) => Math.max(0.42, Math.cos(yaw + angle)) };
}

/**
 * Eyes, brows, nose and mouth on a head of radius r at the origin, upright. Screen directions: y down.
 * @param skin tone of the face, @param hair of the brows
 */
export function drawFace(figure: Figure, r: number, skin: Tone, hair: Tone): void {
  const { g, light } = figure;
  const turn = turnOf(figure.facing, r * 0.94);
  const feeling = expressionOf(figure.emotion, figure.emotionStrength);
  if (!figure.simple && feeling.blush > 0) {
    g.globalAlpha = 0.28 * feeling.blush;
    g.fillStyle = light.tone('blush', figure.depth).base;
    for (const side of [-1, 1]) oval(g, turn.x(side * 0.62), r * 0.3, r * 0.19 * turn.narrow(side * 0.62), r * 0.12);
    g.globalAlpha = 1;
  }
  for (const side of [-1, 1]) drawEye(figure, r, turn.x(side * 0.42), turn.narrow(side * 0.42), side, skin, hair);
  drawNose(g, r, turn, skin);
  drawMouth(figure, r, turn, skin);
}

function drawEye(figure: Figure, r: number, x: number, narrow: number, side: number, skin: Tone, hair: Tone): void {
  const { g, light, depth } = figure;
  const feeling = expressionOf(figure.emotion, figure.emotionStrength);
  const open = clamp(figure.eyesOpen, 0, 1) * (1 - feeling.squint * 0.4);
  const rx = r * 0.165 * narrow * feeling.eyes;
  const ry = r * 0.215 * feeling.eyes;
  const y = -r * 0.02;
  if (open < 0.16) {
    line(g, hair.deep, Math.max(1, r * 0.055), [
      [x - rx, y + ry * 0.15],
      [x, y + ry * 0.35],
      [x + rx, y + ry * 0.15],
    ]);
  } else {
    g.fillStyle = light.tone('eye', depth).light;
    oval(g, x, y, rx, ry * open);
    const iris = r * 0.125;
    const [lookX, lookY] = figure.gaze;
    g.save();
    g.beginPath();
    g.ellipse(x, y, rx, ry * open, 0, 0, Math.PI * 2);
    g.clip();
    const [ix, iy] = [x + lookX * (rx - iris * 0.55 * narrow), y - lookY * ry * 0.5];
    g.fillStyle = hair.deep;
    oval(g, ix, iy, iris * Math.max(0.7, narrow), iris * 1.08);
    g.fillStyle = light.tone('pupil', depth).deep;
    oval(g, ix, iy, iris * 0.62 * Math.max(0.7, narrow), iris * 0.7);
    if (!figure.simple) {
      g.fillStyle = light.tone('eye', depth).light;
      disc(g, ix + light.towards[0] * iris * 0.4, iy - iris * 0.42, iris * 0.32);
      // The lid's shadow on the ball of the eye.
      g.globalAlpha = 0.22;
      g.fillStyle = skin.deep;
      oval(g, x, y - ry * open * 1.25, rx * 1.2, ry * 0.6);
      g.globalAlpha = 1;
    }
    g.restore();
    line(g, hair.deep, Math.max(1, r * 0.05), lid(x, y, rx, ry * open));
  }
  const lift = r * (0.36 + feeling.browLift * 1.1);
  // Positive lifts the inner end, which lies on the other side of each eye.
  const tilt = feeling.browTurn * r * 0.5 * side;
  line(g, hair.shade, Math.max(1.2, r * 0.085), [
    [x - rx * 1.05, -lift + tilt * -0.5],
    [x, -lift - r * 0.045],
    [x + rx * 1.05, -lift + tilt * 0.5],
  ]);
}

const lid = (x: number, y: number, rx: number, ry: number): Point[] =>
  [-1, -0.6, 0, 0.6, 1].map((t) => [x + rx * t * 1.04, y - ry * Math.sqrt(Math.max(0, 1 - t * t)) * 0.98] as const);

function drawNose(g: Ink, r: number, turn: Turn, skin: Tone): void {
  g.fillStyle = skin.shade;
  oval(g, turn.x(0.04), r * 0.25, r * 0.085, r * 0.062);
  g.fillStyle = skin.light;
  oval(g, turn.x(-0.01) - r * 0.02, r * 0.215, r * 0.05, r * 0.04);
}

function drawMouth(figure: Figure, r: number, turn: Turn, skin: Tone): void {
  const { g, light, depth, mouth } = figure;
  const feeling = expressionOf(figure.emotion, figure.emotionStrength);
  const open = Math.max(mouth.open, feeling.gape * (mouth.open > 0.01 ? 0 : 1));
  const half = r * 0.36 * mouth.width * turn.narrow(0) * (feeling.gape > 0.5 && mouth.open < 0.02 ? 0.66 : 1);
  const x = turn.x(0);
  const y = r * 0.54;
  const corner = -feeling.smile * r * 0.1;
  const lips = light.tone('lip', depth);
  if (open < 0.06) {
    line(g, lips.shade, Math.max(1.2, r * 0.06), [
      [x - half, y + corner],
      [x - half * 0.4, y + corner * -0.25],
      [x + half * 0.4, y + corner * -0.25],
      [x + half, y + corner],
    ]);
    return;
  }
  const drop = r * 0.42 * open;
  const cavity = (): void => {
    g.beginPath();
    g.moveTo(x - half, y + corner);
    g.quadraticCurveTo(x, y - r * 0.07 - Math.max(0, -feeling.smile) * r * 0.08, x + half, y + corner);
    g.bezierCurveTo(x + half * 0.86, y + drop * 1.2, x - half * 0.86, y + drop * 1.2, x - half, y + corner);
    g.closePath();
  };
  g.fillStyle = light.tone('mouth', depth).base;
  cavity();
  g.fill();
  if (figure.simple) return;
  g.save();
  cavity();
  g.clip();
  if (mouth.tongue > 0.1 || mouth.open < 0.02) {
    g.fillStyle = light.tone('tongue', depth).base;
    oval(g, x, y + drop * (1.05 - mouth.tongue * 0.25), half * 0.6, drop * 0.42);
  }
  if (mouth.teeth > 0.1 || mouth.open < 0.02) {
    g.fillStyle = light.tone('tooth', depth).light;
    g.fillRect(x - half, y - r * 0.14, half * 2, r * 0.14 + Math.min(drop * 0.34, r * 0.085));
  }
  g.restore();
  g.strokeStyle = lips.shade;
  g.lineWidth = Math.max(1, r * 0.045);
  g.lineJoin = 'round';
  cavity();
  g.stroke();
  g.fillStyle = skin.shade;
  g.globalAlpha = 0.5;
  oval(g, x, y + drop + r * 0.1, half * 0.35, r * 0.03);
  g.globalAlpha = 1;
}

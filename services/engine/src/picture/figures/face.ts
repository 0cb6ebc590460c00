import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, line, oval, type Ink, type Point } from '../shapes.ts';
import { expressionOf, type Expression } from './expression.ts';
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
    g.globalAlpha = 0.26 * feeling.blush;
    g.fillStyle = light.tone('blush', figure.depth).base;
    for (const side of [-1, 1]) oval(g, turn.x(side * 0.66), r * 0.34, r * 0.2 * turn.narrow(side * 0.62), r * 0.13);
    g.globalAlpha = 1;
  }
  drawNose(g, r, turn, skin);
  drawMouth(figure, r, turn, skin, feeling);
  for (const side of [-1, 1]) {
    const place = { x: turn.x(side * 0.44), narrow: turn.narrow(side * 0.44), side };
    drawEye(figure, r, place, skin, feeling);
    drawBrow(figure, r, place, hair, feeling);
    if (feeling.tears > 0) drawTear(figure, r, place, side > 0 ? 0 : 0.5, feeling.tears);
  }
  if (figure.character.appearance?.glasses) drawGlasses(figure, r, turn);
}

interface EyePlace {
  readonly x: number;
  readonly narrow: number;
  /** −1 left on the screen, 1 right. */
  readonly side: number;
}

const EYE_Y = -0.01;

function drawEye(figure: Figure, r: number, { x, narrow, side }: EyePlace, skin: Tone, feeling: Expression): void {
  const { g, light, depth } = figure;
  const open = clamp(figure.eyesOpen, 0, 1) * (1 - feeling.squint * 0.3);
  const rx = r * 0.185 * narrow * feeling.eyes;
  const ry = r * 0.25 * feeling.eyes;
  const y = r * EYE_Y;
  const lash = light.tone('pupil', depth).deep;
  if (open < 0.16) {
    line(g, lash, Math.max(1, r * 0.055), [
      [x - rx, y + ry * 0.2],
      [x, y + ry * 0.42],
      [x + rx, y + ry * 0.2],
    ]);
    return;
  }
  const iris = r * 0.135;
  const [lookX, lookY] = figure.gaze;
  g.fillStyle = light.tone('eye', depth).light;
  oval(g, x, y, rx, ry * open);
  g.save();
  g.beginPath();
  g.ellipse(x, y, rx, ry * open, 0, 0, Math.PI * 2);
  g.clip();
  const [ix, iy] = [x + lookX * (rx - iris * 0.6 * narrow), y - lookY * ry * 0.5];
  const ink = light.tone(figure.character.appearance?.eyes ?? 'chestnut', depth);
  g.fillStyle = ink.base;
  oval(g, ix, iy, iris * Math.max(0.7, narrow), iris * 1.1);
  g.fillStyle = lash;
  oval(g, ix, iy, iris * 0.58 * Math.max(0.7, narrow), iris * 0.64);
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, ix + light.towards[0] * iris * 0.4, iy - iris * 0.42, iris * 0.34);
  // A lid comes down to meet what is felt: its inner end in anger, its outer end in grief. Below, cheeks rise in laughing.
  const slant = -feeling.browTurn * side;
  const lid = y - ry * open * (feeling.lid > 0 ? 1 - 2 * feeling.lid : 1.25);
  g.fillStyle = skin.shade;
  g.beginPath();
  g.moveTo(x - rx * 1.3, y - ry * 2);
  g.lineTo(x + rx * 1.3, y - ry * 2);
  g.lineTo(x + rx * 1.3, lid - slant * rx * 1.4);
  g.lineTo(x - rx * 1.3, lid + slant * rx * 1.4);
  g.fill();
  if (feeling.squint > 0) {
    g.fillStyle = skin.base;
    oval(g, x, y + ry * open * (2 - feeling.squint * 0.75), rx * 1.5, ry * open);
  }
  g.restore();
  line(g, lash, Math.max(1, r * 0.06), lidLine(x, y, rx, ry * open, feeling.lid, slant));
}

/** The upper lid's edge. */
const lidLine = (x: number, y: number, rx: number, ry: number, low: number, slant: number): Point[] =>
  [-1, -0.6, 0, 0.6, 1].map((t) => {
    const round = y - ry * Math.sqrt(Math.max(0, 1 - t * t)) * 0.98;
    const cut = low > 0 ? y - ry * (1 - 2 * low) - slant * rx * t : round;
    return [x + rx * t * 1.06, Math.max(round, cut)] as const;
  });

function drawBrow(figure: Figure, r: number, { x, narrow, side }: EyePlace, hair: Tone, feeling: Expression): void {
  const rx = r * 0.185 * narrow;
  const lift = r * (0.4 + feeling.browLift * 1.1);
  // Positive lifts the inner end, which lies on the other side of each eye.
  const tilt = feeling.browTurn * r * 0.5 * side;
  const thick = figure.character.look.kind === 'person' && figure.character.look.sex === 'male' ? 0.105 : 0.08;
  line(figure.g, hair.shade, Math.max(1.2, r * thick), [
    [x - rx * 1.1, -lift + tilt * -0.5],
    [x, -lift - r * 0.05],
    [x + rx * 1.1, -lift + tilt * 0.5],
  ]);
}

/** A drop that wells up, runs down the cheek, and makes room for the next. */
function drawTear(figure: Figure, r: number, { x, narrow }: EyePlace, late: number, strength: number): void {
  const { g, light, depth } = figure;
  const share = (figure.timeS * 0.9 + late) % 1;
  const water = light.tone('sky', depth);
  g.globalAlpha = 0.9 * strength * (1 - share ** 3);
  g.fillStyle = water.light;
  oval(g, x + r * 0.04, r * (0.24 + 0.62 * share ** 1.6), r * 0.07 * narrow, r * (0.09 + 0.05 * share));
  g.globalAlpha = 0.35 * strength;
  g.fillStyle = water.rim;
  oval(g, x, r * 0.22, r * 0.15 * narrow, r * 0.05);
  g.globalAlpha = 1;
}

function drawGlasses(figure: Figure, r: number, turn: Turn): void {
  const { g, light, depth } = figure;
  const frame = light.tone('charcoal', depth);
  const lens = r * 0.29;
  g.strokeStyle = frame.base;
  g.lineWidth = Math.max(1, r * 0.05);
  g.beginPath();
  for (const side of [-1, 1]) {
    const [x, half] = [turn.x(side * 0.44), lens * turn.narrow(side * 0.44)];
    g.moveTo(x + half, r * 0.02);
    g.ellipse(x, r * 0.02, half, lens, 0, 0, Math.PI * 2);
  }
  g.moveTo(turn.x(-0.44) + lens * turn.narrow(-0.44), -r * 0.02);
  g.lineTo(turn.x(0.44) - lens * turn.narrow(0.44), -r * 0.02);
  g.stroke();
}

function drawNose(g: Ink, r: number, turn: Turn, skin: Tone): void {
  g.fillStyle = skin.shade;
  oval(g, turn.x(0.05), r * 0.27, r * 0.1, r * 0.075);
  g.fillStyle = skin.light;
  oval(g, turn.x(0.01) - r * 0.02, r * 0.235, r * 0.065, r * 0.05);
}

/** From here on a silent mouth stands open as an O. */
const ASTONISHED = 0.5;

export function drawMouth(figure: Figure, r: number, turn: Turn, skin: Tone, feeling: Expression): void {
  const { g, light, depth, mouth } = figure;
  const speaks = mouth.open > 0.01;
  const open = speaks ? mouth.open : feeling.gape;
  const half = r * 0.38 * mouth.width * turn.narrow(0) * (feeling.gape > 0.5 && !speaks ? 0.66 : 1);
  const x = turn.x(0);
  const y = r * 0.56;
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
  if (!speaks && feeling.gape > ASTONISHED) {
    g.fillStyle = lips.shade;
    oval(g, x, y + r * 0.12, half * 0.86, r * 0.36 * open);
    g.fillStyle = light.tone('mouth', depth).base;
    return oval(g, x, y + r * 0.12, half * 0.7, r * 0.3 * open);
  }
  const drop = r * 0.46 * open;
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
  if (mouth.tongue > 0.1 || !speaks) {
    g.fillStyle = light.tone('tongue', depth).base;
    oval(g, x, y + drop * (1.05 - mouth.tongue * 0.25), half * 0.6, drop * 0.42);
  }
  if (mouth.teeth > 0.1 || !speaks) {
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

import { chance } from '../chance.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { sample, type Timeline } from '../../timeline.ts';
import { line, type Point } from '../shapes.ts';
import type { Item } from './item.ts';

type HoopLook = Extract<NounLook, { kind: 'hoop' }>;

/** Half the height of the rim's ellipse over half its width: it is seen from a little below or above. */
const TILT = 0.2;

/** What stands behind the ball: pole, board, and the far half of rim and net. */
export function drawHoopBack(item: Item<HoopLook>): void {
  const { g, lens, light, look, depth, x, y, scale } = item;
  const steel = light.tone('steel', depth);
  const poleX = x + look.poleX * scale;
  const top = y - look.boardBottom * scale - (look.boardTop - look.boardBottom) * 0.3 * scale;
  const ground = lens.screenY(0, depth);
  g.fillStyle = steel.shade;
  g.fillRect(poleX - 0.07 * scale, top, 0.14 * scale, ground - top);
  g.fillStyle = steel.light;
  g.fillRect(poleX - 0.055 * scale, top, 0.035 * scale, ground - top);
  g.fillStyle = light.tone('crimson', depth).shade;
  g.beginPath();
  g.roundRect(poleX - 0.15 * scale, ground - 1.5 * scale, 0.3 * scale, 1.5 * scale, 0.08 * scale);
  g.fill();
  line(g, steel.base, 0.07 * scale, [
    [poleX, top + 0.1 * scale],
    [x + look.boardX * scale, y - 0.3 * scale],
  ]);
  drawBoard(item);
  drawRimHalf(item, true);
}

/** The board seen almost from its edge: a narrow slab, its painted square foreshortened. */
function drawBoard(item: Item<HoopLook>): void {
  const { g, light, look, depth, x, y, scale } = item;
  const left = x + look.boardX * scale;
  const [top, bottom] = [y - look.boardTop * scale, y - look.boardBottom * scale];
  const lean = 0.34 * scale;
  const face: Point[] = [
    [left, top],
    [left + lean, top - lean * 0.24],
    [left + lean, bottom - lean * 0.24],
    [left, bottom],
  ];
  const white = light.tone('white', depth);
  g.fillStyle = white.shade;
  g.beginPath();
  face.forEach(([px, py], i) => (i ? g.lineTo(px, py) : g.moveTo(px, py)));
  g.closePath();
  g.fill();
  g.fillStyle = white.light;
  g.fillRect(left - 0.035 * scale, top, 0.05 * scale, bottom - top);
  line(g, light.tone('crimson', depth).base, 0.035 * scale, [...face, face[0]!]);
  const inner = (u: number, v: number): Point => [left + lean * u, top + (bottom - top) * v - lean * 0.24 * u];
  line(g, light.tone('crimson', depth).base, 0.028 * scale, [
    inner(0.3, 0.42),
    inner(0.72, 0.42),
    inner(0.72, 0.88),
    inner(0.3, 0.88),
    inner(0.3, 0.42),
  ]);
}

/** What stands before the ball: the near half of the rim, and the net, swinging after a ball has touched it. */
export function drawHoopFront(item: Item<HoopLook>, timeline: Timeline): void {
  drawNet(item, swingOf(item, timeline));
  drawRimHalf(item, false);
}

function drawRimHalf(item: Item<HoopLook>, back: boolean): void {
  const { g, light, look, depth, x, y, scale } = item;
  const tone = light.tone('orange', depth);
  const r = look.rimR * scale;
  g.lineCap = 'round';
  for (const [ink, width, lift] of [
    [tone.deep, 1, 0],
    [tone.base, 0.62, 0.14],
    [tone.rim, 0.22, 0.26],
  ] as const) {
    g.strokeStyle = ink;
    g.lineWidth = Math.max(1, look.rimThickness * 2 * scale * width);
    g.beginPath();
    g.ellipse(
      x,
      y - look.rimThickness * scale * lift,
      r,
      r * TILT,
      0,
      back ? Math.PI : 0,
      back ? Math.PI * 2 : Math.PI,
    );
    g.stroke();
    if (back) break;
  }
}

interface Swing {
  /** Sideways, shares of the net's length. */
  readonly sideways: number;
  /** How much a ball inside widens it, 0 to 1, and where, 0 top to 1 bottom. */
  readonly bulge: number;
  readonly bulgeAt: number;
}

/** The net as a damped pendulum that every touch of rim and board pushes, and that a ball inside it widens. A function of time alone. */
function swingOf({ body, look, timeS }: Item<HoopLook>, timeline: Timeline): Swing {
  let sideways = 0.015 * Math.sin(timeS * 1.4 + chance(body.id) * 6);
  for (const contact of timeline.contacts) {
    const since = timeS - contact.timeMs / 1000;
    if (since < 0) break;
    if (since > 3 || !(contact.a.startsWith(`${body.id}/`) || contact.b.startsWith(`${body.id}/`))) continue;
    sideways +=
      Math.min(0.3, contact.impulseNs * 0.09) *
      Math.exp(-since * 1.9) *
      Math.sin(since * 8.5) *
      (contact.x < 0 ? -1 : 1);
  }
  const [hoopX, hoopY] = sample(body.track, timeS) as unknown as [number, number];
  let [bulge, bulgeAt] = [0, 0.3];
  for (const ball of timeline.bodies) {
    if (ball.shape.kind !== 'ball' || ball.motion !== 'moving') continue;
    const [bx, by] = sample(ball.track, timeS) as unknown as [number, number];
    const down = (hoopY - by) / look.netLength;
    if (Math.abs(bx - hoopX) > look.rimR || down < -0.1 || down > 1.25) continue;
    bulge = 1 - Math.abs(down - 0.5) * 0.6;
    bulgeAt = down;
  }
  return { sideways, bulge, bulgeAt };
}

function drawNet(item: Item<HoopLook>, swing: Swing): void {
  const { g, light, look, depth, x, y, scale } = item;
  const white = light.tone('white', depth);
  const columns = item.simple ? 6 : 10;
  const rows = item.simple ? 3 : 6;
  const r = look.rimR * scale;
  const at = (column: number, row: number): Point => {
    const v = row / rows;
    const angle = ((column + (row % 2) * 0.5) / columns) * Math.PI * 2;
    const wide = (1 - 0.46 * v ** 0.8) * (1 + swing.bulge * 0.5 * Math.exp(-(((v - swing.bulgeAt) * 3) ** 2)));
    return [
      x + Math.cos(angle) * r * wide + swing.sideways * v * v * look.netLength * scale,
      y + Math.sin(angle) * r * wide * TILT + v * look.netLength * scale,
    ];
  };
  g.lineCap = 'round';
  for (const near of [false, true]) {
    g.strokeStyle = near ? white.light : white.shade;
    g.globalAlpha = near ? 0.95 : 0.6;
    g.lineWidth = Math.max(1, 0.014 * scale);
    g.beginPath();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const middle = ((column + (row % 2) * 0.5) / columns) * Math.PI * 2;
        if (Math.sin(middle) >= -0.05 !== near) continue;
        const from = at(column, row);
        for (const side of [0, 1]) {
          g.moveTo(...from);
          g.lineTo(...at(column + side - (row % 2 ? 0 : 1), row + 1));
        }
      }
    }
    g.stroke();
  }
  g.globalAlpha = 1;
}

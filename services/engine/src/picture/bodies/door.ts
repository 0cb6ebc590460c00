import { sample } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, polygon, wash, within, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import { block } from './solids.ts';

type DoorLook = Extract<NounLook, { kind: 'door' }>;

/** How much nearer the free edge comes when the leaf stands straight out, as a share of its size. */
const NEARER = 0.2;

/** A door in its frame, with a piece of wall around it and light behind it; the leaf turns on its left edge towards the viewer. */
export function drawDoor(item: Item<DoorLook>): void {
  const { g, x, y, scale, width: w, height: h, body, timeS } = item;
  const open = sample(body.track, timeS)[2]!;
  within(g, x, y, 0, scale, () => {
    const frame = w * 0.11;
    block(item, 'stone', -w * 0.62, -h / 2 - frame * 1.2, w * 1.24, h + frame * 1.2, frame * 0.2);
    block(item, 'cream', -w / 2 - frame, -h / 2 - frame, w + 2 * frame, h + frame, frame * 0.3);
    drawBeyond(item, w, h);
    drawLeaf(item, w, h, open);
    block(item, 'stone', -w * 0.66, h / 2 - 0.03, w * 1.32, 0.05, 0.01);
  });
}

/** What one sees through the opening: a warm light that falls out over the sill. */
function drawBeyond({ g, light, depth }: Item, w: number, h: number): void {
  const glow = g.createLinearGradient(0, -h / 2, 0, h / 2);
  glow.addColorStop(0, light.tone('ember', depth).light);
  glow.addColorStop(0.6, light.tone('amber', depth).shade);
  glow.addColorStop(1, light.tone('chestnut', depth).shade);
  g.fillStyle = glow;
  g.fillRect(-w / 2, -h / 2, w, h);
  g.fillStyle = light.tone('wood', depth).shade;
  polygon(g, [[-w / 2, h / 2], [w / 2, h / 2], [w * 0.2, h * 0.36], [-w * 0.2, h * 0.36]]); // prettier-ignore
  g.fill();
  const halo = g.createRadialGradient(0, -h * 0.1, 0, 0, -h * 0.1, w * 0.7);
  halo.addColorStop(0, css(pigment('glow'), 0.7));
  halo.addColorStop(1, css(pigment('glow'), 0));
  g.fillStyle = halo;
  g.fillRect(-w / 2, -h / 2, w, h);
}

function drawLeaf(item: Item<DoorLook>, w: number, h: number, open: number): void {
  const { g, ownLight } = item;
  const reach = Math.cos(open) * w;
  const grown = 1 + NEARER * Math.sin(open);
  /** A place of the leaf, 0 to 1 from the hinge and from the top. */
  const at = (u: number, v: number): Point => {
    const size = 1 + (grown - 1) * u;
    return [-w / 2 + (reach * u) / (1 + (1 - grown) * 0.4 * (1 - u)), (v - 0.5) * h * size + (size - 1) * h * 0.1];
  };
  const quad = (u0: number, v0: number, u1: number, v1: number): Point[] => [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]; // prettier-ignore
  const tone = item.tone();
  const inside = reach < 0;
  g.fillStyle = inside ? tone.shade : wash(g, ownLight, tone, -w / 2 + reach / 2, 0, h * 0.5);
  polygon(g, quad(0, 0, 1, 1));
  g.fill();
  for (const [v0, v1] of [
    [0.07, 0.34],
    [0.4, 0.6],
    [0.66, 0.93],
  ] as const)
    for (const [u0, u1] of [
      [0.12, 0.46],
      [0.54, 0.88],
    ] as const) {
      g.fillStyle = tone.deep;
      polygon(g, quad(u0, v0, u1, v1));
      g.fill();
      g.fillStyle = inside ? tone.shade : tone.base;
      polygon(g, quad(u0 + 0.03, v0 + 0.015, u1, v1));
      g.fill();
    }
  g.strokeStyle = tone.deep;
  g.lineWidth = w * 0.012;
  polygon(g, quad(0, 0, 1, 1));
  g.stroke();
  const [knobX, knobY] = at(0.9, 0.53);
  g.fillStyle = item.tone('gold').shade;
  disc(g, knobX, knobY, w * 0.045 * grown);
  g.fillStyle = item.tone('gold').rim;
  disc(g, knobX - w * 0.012, knobY - w * 0.014, w * 0.02);
}

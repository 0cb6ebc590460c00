import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { chance } from '../chance.ts';
import { disc, limb, wash } from '../shapes.ts';
import type { Item } from './item.ts';
import { puffs } from './solids.ts';

type FireLook = Extract<NounLook, { kind: 'fire' }>;

export function drawFire(item: Item<FireLook>): void {
  const { g, look, width: w, height: h, ownLight, timeS } = item;
  item.inFrame(() => {
    // What burns all over is large already.
    const reach = h * (look.form === 'blaze' ? 0.9 : 2.6);
    const halo = g.createRadialGradient(0, 0, 0, 0, 0, reach);
    const flicker = 0.34 + 0.05 * Math.sin(timeS * 11) + 0.04 * Math.sin(timeS * 17.3);
    halo.addColorStop(0, css(pigment('ember'), flicker));
    halo.addColorStop(1, css(pigment('fire'), 0));
    g.globalCompositeOperation = 'lighter';
    g.fillStyle = halo;
    disc(g, 0, 0, reach);
    g.globalCompositeOperation = 'source-over';
    if (look.form === 'candle') {
      g.fillStyle = wash(g, ownLight, item.tone('ivory'), 0, h * 0.2, w * 0.6);
      g.fillRect(-w / 2, -h * 0.1, w, h * 0.6);
      return flame(item, 0, -h * 0.08, h * 0.4, 0);
    }
    if (look.form === 'blaze') return drawBlaze(item, w, h);
    for (const [x0, x1] of [
      [-0.5, 0.4],
      [0.5, -0.4],
      [-0.3, 0.5],
    ] as const)
      limb(
        g,
        ownLight,
        item.tone('bark'),
        [
          [x0 * w, h * 0.46],
          [x1 * w * 0.5, h * 0.3],
        ],
        [w * 0.07, w * 0.06],
      );
    for (const [x, size] of [
      [-0.22, 0.6],
      [0.24, 0.55],
      [0, 0.92],
    ] as const)
      flame(item, x * w, h * 0.38, h * size, x * 7);
  });
}

/** Flames all over something that burns, and smoke above it. */
function drawBlaze(item: Item, w: number, h: number): void {
  const size = Math.min(w * 0.36, h * 0.6);
  puffs(item, 0, -h * 0.3, size * 0.4, w * 0.3, h * 0.9, 'charcoal');
  const tongues = Math.max(4, Math.round((1.7 * w) / size) + 1);
  for (const [row, base] of [-0.12, 0.44].entries())
    for (let i = 0; i < tongues; i++) {
      const share = (i + 0.3 + 0.4 * chance(item.body.id, row, i)) / tongues - 0.5;
      const tall = size * (0.4 + 0.25 * row + 0.5 * chance(item.body.id, row, i, 'tall')) * (1 - Math.abs(share) * 0.6);
      flame(item, share * w * 0.9, h * base, tall, i * 2.3 + row);
    }
}

/** A flame of three tongues, each a function of time. */
export function flame(item: Item, x: number, base: number, height: number, phase: number): void {
  const { g, timeS } = item;
  for (const [name, share] of [
    ['red', 1],
    ['fire', 0.78],
    ['ember', 0.52],
    ['glow', 0.28],
  ] as const) {
    const lick = Math.sin(timeS * 9 + phase * 3 + share * 2) * 0.1;
    const tall = height * share * (1 + 0.12 * Math.sin(timeS * 13 + phase));
    const half = height * 0.28 * share;
    g.fillStyle = css(pigment(name), name === 'red' ? 0.7 : 0.95);
    g.beginPath();
    g.moveTo(x - half, base - half * 0.6);
    g.bezierCurveTo(
      x - half * 1.1,
      base - tall * 0.5,
      x + lick * height,
      base - tall * 0.7,
      x + lick * height * 1.6,
      base - tall,
    );
    g.bezierCurveTo(
      x + half * 0.7 + lick * height,
      base - tall * 0.6,
      x + half * 1.3,
      base - tall * 0.4,
      x + half,
      base - half * 0.6,
    );
    g.arc(x, base - half * 0.6, half, 0, Math.PI);
    g.fill();
  }
}

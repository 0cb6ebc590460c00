import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, limb, wash } from '../shapes.ts';
import type { Item } from './item.ts';

type FireLook = Extract<NounLook, { kind: 'fire' }>;

export function drawFire(item: Item<FireLook>): void {
  const { g, look, width: w, height: h, ownLight, timeS } = item;
  item.inFrame(() => {
    const halo = g.createRadialGradient(0, 0, 0, 0, 0, h * 2.6);
    const flicker = 0.34 + 0.05 * Math.sin(timeS * 11) + 0.04 * Math.sin(timeS * 17.3);
    halo.addColorStop(0, css(pigment('ember'), flicker));
    halo.addColorStop(1, css(pigment('fire'), 0));
    g.globalCompositeOperation = 'lighter';
    g.fillStyle = halo;
    disc(g, 0, 0, h * 2.6);
    g.globalCompositeOperation = 'source-over';
    if (look.form === 'candle') {
      g.fillStyle = wash(g, ownLight, item.tone('ivory'), 0, h * 0.2, w * 0.6);
      g.fillRect(-w / 2, -h * 0.1, w, h * 0.6);
      return flame(item, 0, -h * 0.08, h * 0.4, 0);
    }
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

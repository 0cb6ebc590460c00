import type { NounLook } from '../../vocab/looks.ts';
import { disc, line, polygon } from '../shapes.ts';
import type { Item } from './item.ts';
import { arc, bar, block, dark, lump, solid, spots } from './solids.ts';

type HeapLook = Extract<NounLook, { kind: 'heap' }>;

/** What people heap up and pat into shape. */
export function drawHeap(item: Item<HeapLook>): void {
  item.inFrame(() => HEAPS[item.look.form](item, item.width, item.height));
}

const HEAPS: Readonly<Record<HeapLook['form'], (item: Item<HeapLook>, w: number, h: number) => void>> = {
  snowman(item, w, h) {
    const { g } = item;
    for (const side of [-1, 1])
      bar(item, 'bark', h * 0.016, spots(item, [side * 0.22, -0.02, side * 0.52, -0.14, side * 0.62, -0.22, side * 0.52, -0.14, side * 0.64, -0.11])); // prettier-ignore
    lump(item, undefined, 0, h * 0.28, w * 0.5, h * 0.225);
    lump(item, undefined, 0, -h * 0.02, w * 0.37, h * 0.17);
    lump(item, undefined, 0, -h * 0.26, w * 0.27, h * 0.125);
    solid(item, 'red', spots(item, [-0.26, -0.17, 0, -0.13, 0.26, -0.17, 0.24, -0.11, 0.12, -0.085, 0.18, 0.08, 0.06, 0.09, 0.03, -0.08, -0.2, -0.1]), true); // prettier-ignore
    g.fillStyle = item.tone('charcoal').base;
    for (const x of [-0.1, 0.1]) disc(g, x * w, -h * 0.29, h * 0.013);
    for (const x of [-0.12, -0.06, 0, 0.06, 0.12]) disc(g, x * w, -h * (0.205 - Math.abs(x) * 0.2), h * 0.007);
    for (const y of [-0.04, 0.03, 0.2]) disc(g, -w * 0.02, h * y, h * 0.013);
    solid(item, 'orange', spots(item, [-0.02, -0.265, 0.3, -0.235, -0.02, -0.235]));
    block(item, 'charcoal', -w * 0.3, -h * 0.375, w * 0.6, h * 0.025, h * 0.01);
    block(item, 'charcoal', -w * 0.19, -h * 0.5, w * 0.38, h * 0.135, h * 0.01);
    block(item, 'crimson', -w * 0.19, -h * 0.405, w * 0.38, h * 0.03);
  },

  sandcastle(item, w, h) {
    lump(item, undefined, 0, h * 0.48, w * 0.5, h * 0.1);
    block(item, undefined, -w * 0.36, -h * 0.02, w * 0.72, h * 0.48);
    for (const [x, wide, top] of [
      [-0.36, 0.22, -0.16],
      [0.36, 0.22, -0.16],
      [0, 0.26, -0.3],
    ] as const) {
      solid(item, undefined, spots(item, [x - wide * 0.44, top, x + wide * 0.44, top, x + wide * 0.56, 0.48, x - wide * 0.56, 0.48])); // prettier-ignore
      for (const i of [-1, 0, 1]) block(item, undefined, w * (x + i * wide * 0.33 - wide * 0.12), h * (top - 0.06), w * wide * 0.24, h * 0.08); // prettier-ignore
      dark(item, undefined, spots(item, [x - 0.02, top + 0.12, x + 0.02, top + 0.12, x + 0.02, top + 0.22, x - 0.02, top + 0.22]), true); // prettier-ignore
    }
    const { g, timeS } = item;
    g.fillStyle = item.tone().deep;
    polygon(g, [...arc(0, h * 0.36, w * 0.07, h * 0.12, Math.PI, 2 * Math.PI), ...spots(item, [0.07, 0.48, -0.07, 0.48])]); // prettier-ignore
    g.fill();
    g.globalAlpha = 0.35;
    for (let i = 0; i < 14; i++)
      line(g, i % 2 ? item.tone().rim : item.tone().deep, w * 0.008, spots(item, [-0.3 + ((i * 0.618) % 1) * 0.6, 0.06 + ((i * 0.381) % 1) * 0.36, -0.28 + ((i * 0.618) % 1) * 0.6, 0.065 + ((i * 0.381) % 1) * 0.36])); // prettier-ignore
    g.globalAlpha = 1;
    bar(item, 'bark', w * 0.012, spots(item, [0, -0.32, 0, -0.5]));
    const flap = Math.sin(timeS * 5) * 0.015;
    solid(item, 'red', spots(item, [0, -0.5, 0.13, -0.46 + flap, 0, -0.4]));
    lump(item, 'pink', w * 0.2, h * 0.3, w * 0.03, h * 0.025);
  },
};

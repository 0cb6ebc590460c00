import type { NounLook } from '../../vocab/looks.ts';
import { line, oval, smoothPath, sphere, wash } from '../shapes.ts';
import { flame } from './fire.ts';
import type { Item } from './item.ts';
import { arc, block, dark, lump, solid, spots } from './solids.ts';

type FoodLook = Extract<NounLook, { kind: 'food' }>;
type Draw = (item: Item<FoodLook>, w: number, h: number) => void;

export function drawFood(item: Item<FoodLook>): void {
  item.inFrame(() => FOODS[item.look.form](item, item.width, item.height));
}

const FOODS: Readonly<Record<FoodLook['form'], Draw>> = {
  apple(item, w, h) {
    const { g, ownLight } = item;
    sphere(g, ownLight, item.tone(), 0, h * 0.04, Math.min(w, h) * 0.46);
    line(g, item.tone('bark').base, w * 0.07, spots(item, [0, -0.32, 0.05, -0.52]));
    g.fillStyle = item.tone('leaf').base;
    oval(g, w * 0.19, -h * 0.46, w * 0.16, w * 0.07, -0.4);
  },

  cake(item, w, h) {
    const { g, ownLight } = item;
    block(item, 'cream', -w / 2, -h * 0.2, w, h * 0.7, h * 0.06);
    g.fillStyle = wash(g, ownLight, item.tone(), 0, -h * 0.15, w * 0.4);
    smoothPath(g, spots(item, [-0.5, -0.2, 0, -0.26, 0.5, -0.2, 0.46, 0.06, 0.28, -0.02, 0.1, 0.12, -0.12, -0.02, -0.32, 0.1, -0.48, 0])); // prettier-ignore
    g.fill();
    for (const x of [-0.24, 0, 0.24]) {
      g.fillStyle = item.tone('white').light;
      g.fillRect(x * w - w * 0.02, -h * 0.42, w * 0.04, h * 0.2);
      flame(item, x * w, -h * 0.42, h * 0.13, x);
    }
  },

  bread(item, w, h) {
    solid(item, undefined, spots(item, [-0.5, 0.3, -0.48, -0.1, -0.36, -0.42, 0, -0.5, 0.36, -0.42, 0.48, -0.1, 0.5, 0.3, 0.36, 0.49, -0.36, 0.49]), true); // prettier-ignore
    const { g } = item;
    for (const x of [-0.28, -0.02, 0.24]) {
      line(g, item.tone('cream').shade, h * 0.13, spots(item, [x - 0.07, -0.3, x + 0.09, 0.02]));
      line(g, item.tone('cream').light, h * 0.06, spots(item, [x - 0.07, -0.3, x + 0.08, -0.02]));
    }
  },

  egg(item, w, h) {
    const { g, ownLight } = item;
    const tone = item.tone();
    const [dx, dy] = ownLight.towards;
    const shell = g.createRadialGradient(dx * w * 0.25, dy * h * 0.2, w * 0.04, 0, h * 0.05, h * 0.56);
    shell.addColorStop(0, tone.rim);
    shell.addColorStop(0.3, tone.light);
    shell.addColorStop(0.62, tone.base);
    shell.addColorStop(1, tone.deep);
    g.fillStyle = shell;
    smoothPath(g, spots(item, [0, -0.5, 0.3, -0.32, 0.47, 0.02, 0.42, 0.3, 0.2, 0.47, -0.2, 0.47, -0.42, 0.3, -0.47, 0.02, -0.3, -0.32])); // prettier-ignore
    g.fill();
  },

  'ice-cream'(item, w, h) {
    solid(item, 'tan', spots(item, [-0.36, -0.02, 0.36, -0.02, 0, 0.5]));
    const { g } = item;
    g.globalAlpha = 0.6;
    for (const i of [0, 1, 2]) {
      line(g, item.tone('wood').base, w * 0.03, spots(item, [-0.3 + i * 0.22, 0, -0.02 + i * 0.1, 0.44 - i * 0.14]));
      line(g, item.tone('wood').base, w * 0.03, spots(item, [0.3 - i * 0.22, 0, 0.02 - i * 0.1, 0.44 - i * 0.14]));
    }
    g.globalAlpha = 1;
    lump(item, 'cream', -w * 0.2, -h * 0.1, w * 0.27, h * 0.15);
    lump(item, 'chestnut', w * 0.2, -h * 0.1, w * 0.27, h * 0.15);
    solid(item, undefined, spots(item, [-0.32, -0.14, -0.32, -0.28, 0, -0.46, 0.32, -0.28, 0.32, -0.14, 0.16, -0.1, 0, -0.15, -0.16, -0.1]), true); // prettier-ignore
    lump(item, 'crimson', w * 0.04, -h * 0.45, w * 0.09, h * 0.045);
  },

  pizza(item, w, h) {
    lump(item, 'tan', 0, 0, w * 0.5, h * 0.5);
    lump(item, 'gold', 0, -h * 0.04, w * 0.43, h * 0.4);
    const { g } = item;
    for (const [x, y, pigment] of [[-0.22, -0.12, 'crimson'], [0.08, -0.22, 'crimson'], [0.26, 0.02, 'crimson'], [-0.05, 0.1, 'crimson'], [-0.3, 0.08, 'leaf'], [0.14, 0.2, 'leaf'], [0, -0.05, 'leaf']] as const) // prettier-ignore
      lump(item, pigment, x * w, y * h - h * 0.02, w * (pigment === 'leaf' ? 0.04 : 0.075), h * (pigment === 'leaf' ? 0.07 : 0.09)); // prettier-ignore
    g.globalAlpha = 0.4;
    for (const x of [-0.36, 0, 0.36]) line(g, item.tone('bronze').deep, w * 0.008, [[-x * w, -h * 0.42], [x * w, h * 0.4]]); // prettier-ignore
    g.globalAlpha = 1;
  },

  banana(item) {
    solid(item, undefined, spots(item, [-0.48, -0.36, -0.4, -0.4, -0.24, 0.02, 0.06, 0.2, 0.36, 0.02, 0.44, -0.14, 0.5, -0.1, 0.44, 0.2, 0.1, 0.5, -0.3, 0.32, -0.46, -0.1]), true); // prettier-ignore
    dark(item, 'darkwood', spots(item, [-0.5, -0.5, -0.43, -0.5, -0.39, -0.36, -0.48, -0.33]));
    dark(item, 'darkwood', spots(item, [0.43, -0.14, 0.5, -0.14, 0.5, -0.04, 0.46, -0.04]));
    item.g.globalAlpha = 0.4;
    line(item.g, item.tone('bronze').base, item.width * 0.015, spots(item, [-0.4, -0.1, -0.24, 0.2, 0.08, 0.34, 0.4, 0.1])); // prettier-ignore
    item.g.globalAlpha = 1;
  },

  pumpkin(item, w, h) {
    for (const [x, rx] of [
      [-0.3, 0.2],
      [0.3, 0.2],
      [-0.16, 0.22],
      [0.16, 0.22],
      [0, 0.2],
    ] as const)
      // prettier-ignore
      lump(item, undefined, x * w, h * 0.07, rx * w, h * 0.42);
    const { g } = item;
    g.globalAlpha = 0.35;
    for (const x of [-0.2, -0.07, 0.07, 0.2]) line(g, item.tone().deep, w * 0.014, [...arc(0, h * 0.07, x * w * 1.4, h * 0.4, -Math.PI / 2, Math.PI / 2)]); // prettier-ignore
    g.globalAlpha = 1;
    solid(item, 'moss', spots(item, [-0.05, -0.28, -0.03, -0.42, 0.04, -0.5, 0.12, -0.47, 0.05, -0.4, 0.06, -0.28]));
  },
};

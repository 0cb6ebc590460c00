import { between, chance } from '../chance.ts';
import type { NounLook } from '../../vocab/looks.ts';
import type { Light } from '../palette/light.ts';
import { foliage, limb, line, oval, smoothPath, sphere, wash, within, type Ink, type Point } from '../shapes.ts';
import type { Item } from './item.ts';

type TreeLook = Extract<NounLook, { kind: 'tree' }>;
type PlantLook = Extract<NounLook, { kind: 'plant' }>;

export function drawTree(item: Item<TreeLook>): void {
  const { g, light, x, y, height: h, scale, look, depth, timeS } = item;
  const upright = {
    form: look.form,
    height: h * scale,
    colour: item.body.colour ?? look.colour,
    depth,
    seed: item.body.id,
    sway: Math.sin(timeS * 0.9 + chance(item.body.id) * 6),
  };
  if (Math.abs(item.turn) < 1e-3) return tree(g, light, { ...upright, x, base: y + (h / 2) * scale });
  within(g, x, y, item.turn, 1, () => tree(g, item.ownLight, { ...upright, x: 0, base: (h / 2) * scale }));
}

export interface TreeShape {
  readonly form: TreeLook['form'];
  /** Foot of the trunk on the screen, and its height, pixels. */
  readonly x: number;
  readonly base: number;
  readonly height: number;
  readonly colour: string;
  readonly depth: number;
  readonly seed: string;
  /** −1 to 1: bent by the wind. */
  readonly sway: number;
}

/** A tree, in front or far away in a backdrop. */
export function tree(g: Ink, light: Light, shape: TreeShape): void {
  FORMS[shape.form](g, light, shape);
}

const FORMS: Readonly<Record<TreeLook['form'], (g: Ink, light: Light, shape: TreeShape) => void>> = {
  broadleaf(g, light, { x, base, height, colour, depth, seed, sway }) {
    const bark = light.tone('bark', depth);
    const leaf = light.tone(colour, depth);
    const lean = sway * height * 0.012;
    limb(
      g,
      light,
      bark,
      [
        [x, base],
        [x + height * 0.01, base - height * 0.3],
        [x + lean, base - height * 0.55],
      ],
      [height * 0.055, height * 0.036, height * 0.024],
    );
    limb(
      g,
      light,
      bark,
      [
        [x, base - height * 0.34],
        [x + height * 0.13 + lean, base - height * 0.52],
      ],
      [height * 0.02, height * 0.012],
    );
    const clumps = Array.from({ length: 16 }, (_, i) => {
      const ring = i < 9 ? 1 : i < 15 ? 0.5 : 0;
      const angle = (i / 9) * Math.PI * 2 + between(-0.3, 0.3, seed, 'a', i);
      const out = ring * between(0.17, 0.27, seed, 'o', i) * height;
      return {
        x: x + Math.cos(angle) * out * 1.12 + lean * 1.6,
        y: base - height * 0.68 + Math.sin(angle) * out * 0.82,
        r: (i === 15 ? 0.2 : between(0.09, 0.155, seed, 'r', i)) * height,
      };
    });
    foliage(g, light, leaf, clumps);
    g.globalAlpha = 0.5;
    g.fillStyle = leaf.rim;
    for (let i = 0; i < 12; i++) {
      const clump = clumps[i % 9]!;
      const angle = Math.atan2(light.towards[1], light.towards[0]) + between(-0.8, 0.8, seed, 'h', i);
      oval(
        g,
        clump.x + Math.cos(angle) * clump.r * 0.72,
        clump.y + Math.sin(angle) * clump.r * 0.72,
        clump.r * 0.11,
        clump.r * 0.05,
        angle + 1.5,
      );
    }
    g.globalAlpha = 1;
  },
  pine(g, light, { x, base, height, colour, depth, seed, sway }) {
    limb(
      g,
      light,
      light.tone('bark', depth),
      [
        [x, base],
        [x, base - height * 0.3],
      ],
      [height * 0.035, height * 0.028],
    );
    const leaf = light.tone(colour, depth);
    for (let tier = 0; tier < 5; tier++) {
      const bottom = base - height * (0.12 + tier * 0.165);
      const top = bottom - height * 0.32;
      const half = height * (0.235 - tier * 0.038) * between(0.92, 1.08, seed, tier);
      const lean = sway * height * 0.006 * (tier + 1);
      g.fillStyle = wash(g, light, leaf, x + lean, (top + bottom) / 2, half * 0.9);
      g.beginPath();
      g.moveTo(x + lean * 1.4, top);
      g.quadraticCurveTo(x + half * 0.4 + lean, bottom - height * 0.1, x + half + lean, bottom);
      for (let k = 3; k >= -3; k--)
        g.quadraticCurveTo(
          x + (half * (k + 0.5)) / 3.5 + lean,
          bottom + height * 0.022,
          x + (half * k) / 3.5 + lean,
          bottom - height * 0.004,
        );
      g.quadraticCurveTo(x - half * 0.4 + lean, bottom - height * 0.1, x + lean * 1.4, top);
      g.fill();
    }
  },
  palm(g, light, { x, base, height, colour, depth, seed, sway }) {
    const bend = height * 0.12 * (chance(seed) > 0.5 ? 1 : -1);
    const crown: Point = [x + bend + sway * height * 0.015, base - height * 0.78];
    limb(
      g,
      light,
      light.tone('bark', depth),
      [[x, base], [x + bend * 0.25, base - height * 0.4], crown],
      [height * 0.04, height * 0.026, height * 0.02],
    );
    const leaf = light.tone(colour, depth);
    for (let i = 0; i < 9; i++) {
      const angle = Math.PI * (1.02 + (i / 8) * 0.96);
      const reach = height * between(0.28, 0.38, seed, 'f', i);
      const tip: Point = [
        crown[0] + Math.cos(angle) * reach,
        crown[1] + Math.sin(angle) * reach * 0.55 + reach * 0.34 + Math.sin(i * 2.1 + sway) * height * 0.012,
      ];
      const middle: Point = [crown[0] + Math.cos(angle) * reach * 0.55, crown[1] + Math.sin(angle) * reach * 0.52];
      limb(
        g,
        light,
        i % 2 ? leaf : { ...leaf, base: leaf.shade, light: leaf.base },
        [crown, middle, tip],
        [height * 0.014, height * 0.034, height * 0.006],
      );
    }
    for (const side of [-1, 0.6])
      sphere(
        g,
        light,
        light.tone('chestnut', depth),
        crown[0] + side * height * 0.025,
        crown[1] + height * 0.025,
        height * 0.022,
      );
  },
};

export function drawPlant(item: Item<PlantLook>): void {
  const { g, light, x, y, width: w, height: h, scale, look, depth, timeS, body } = item;
  const sway = Math.sin(timeS * 1.6 + chance(body.id) * 6);
  const base = y + (h / 2) * scale;
  const size = h * scale;
  const green = light.tone('leaf', depth);
  if (look.form === 'bush') {
    foliage(
      g,
      light,
      item.tone(),
      Array.from({ length: 9 }, (_, i) => ({
        x: x + (i / 8 - 0.5) * w * scale * 0.8 + sway * size * 0.01,
        y: base - size * between(0.25, 0.6, body.id, i),
        r: size * between(0.24, 0.36, body.id, 'r', i),
      })),
    );
  } else if (look.form === 'grass') {
    for (let i = 0; i < 9; i++) {
      const root = x + (i / 8 - 0.5) * w * scale;
      const tip = root + (i / 8 - 0.5) * size * 0.5 + sway * size * 0.08;
      g.fillStyle = i % 2 ? item.tone().base : item.tone().shade;
      g.beginPath();
      g.moveTo(root - size * 0.05, base);
      g.quadraticCurveTo(root, base - size * 0.6, tip, base - size * between(0.7, 1, body.id, i));
      g.quadraticCurveTo(root + size * 0.06, base - size * 0.5, root + size * 0.05, base);
      g.fill();
    }
  } else {
    const head: Point = [x + sway * size * 0.04, base - size * 0.78];
    line(g, green.base, size * 0.045, [[x, base], [x + sway * size * 0.01, base - size * 0.4], head]);
    g.fillStyle = green.shade;
    oval(g, x + size * 0.1, base - size * 0.32, size * 0.13, size * 0.05, -0.5);
    oval(g, x - size * 0.1, base - size * 0.22, size * 0.13, size * 0.05, 0.5);
    const petal = item.tone();
    for (let i = 0; i < 7; i++) {
      const angle = (i / 7) * Math.PI * 2 + sway * 0.05;
      g.fillStyle = Math.cos(angle - Math.atan2(light.towards[1], light.towards[0])) > 0 ? petal.light : petal.shade;
      oval(
        g,
        head[0] + Math.cos(angle) * size * 0.12,
        head[1] + Math.sin(angle) * size * 0.12,
        size * 0.11,
        size * 0.07,
        angle,
      );
    }
    sphere(g, light, light.tone('amber', depth), head[0], head[1], size * 0.075);
  }
}

/** A bush-like cushion for backdrops. */
export function cushion(
  g: Ink,
  light: Light,
  colour: string,
  depth: number,
  points: readonly Point[],
  reach: number,
): void {
  const tone = light.tone(colour, depth);
  const [x, y] = points[Math.floor(points.length / 2)]!;
  g.fillStyle = wash(g, light, tone, x, y, reach);
  smoothPath(g, points);
  g.fill();
}

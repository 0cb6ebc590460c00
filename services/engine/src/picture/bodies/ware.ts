import type { NounLook } from '../../vocab/looks.ts';
import { chance } from '../chance.ts';
import { disc, line, oval, polygon, type Point } from '../shapes.ts';
import { flame } from './fire.ts';
import type { Item } from './item.ts';
import { arc, bar, block, dark, lump, pane, solid, spots } from './solids.ts';

type WareLook = Extract<NounLook, { kind: 'ware' }>;
type Draw = (item: Item<WareLook>, w: number, h: number) => void;

export function drawWare(item: Item<WareLook>): void {
  item.inFrame(() => WARES[item.look.form](item, item.width, item.height));
}

const WARES: Readonly<Record<WareLook['form'], Draw>> = {
  umbrella(item, w, h) {
    const { g } = item;
    bar(item, 'darkwood', w * 0.026, [
      ...spots(item, [0, -0.4, 0, 0.4]),
      ...arc(w * 0.05, h * 0.42, w * 0.05, h * 0.07, Math.PI, 0, 8),
    ]);
    const scallops = [0.5, 0.3, 0.1, -0.1, -0.3].flatMap((x) => arc((x - 0.1) * w, -h * 0.08, w * 0.1, h * 0.045, 0, -Math.PI, 6)); // prettier-ignore
    solid(item, undefined, [...arc(0, -h * 0.08, w * 0.5, h * 0.4, Math.PI, 2 * Math.PI, 20), ...scallops]);
    g.globalAlpha = 0.45;
    for (const x of [-0.3, -0.1, 0.1, 0.3])
      line(g, item.tone().deep, w * 0.008, [
        [0, -h * 0.48],
        [x * w * 0.72, -h * 0.34],
        [x * w, -h * 0.09],
      ]);
    g.fillStyle = item.tone().deep;
    polygon(g, [[0, -h * 0.48], ...spots(item, [0.22, -0.33, 0.3, -0.09, 0.4, -0.13, 0.5, -0.08, 0.42, -0.3, 0.2, -0.45])]); // prettier-ignore
    g.globalAlpha = 0.22;
    g.fill();
    g.globalAlpha = 1;
    bar(item, 'darkwood', w * 0.02, spots(item, [0, -0.46, 0, -0.5]));
  },

  hat(item, w, h) {
    lump(item, undefined, 0, h * 0.32, w * 0.5, h * 0.17);
    solid(item, undefined, [...spots(item, [-0.29, 0.3, -0.27, -0.3]), ...arc(0, -h * 0.34, w * 0.26, h * 0.14, Math.PI, 2 * Math.PI), ...spots(item, [0.27, -0.3, 0.29, 0.3, 0.12, 0.36, -0.12, 0.36])]); // prettier-ignore
    const { g } = item;
    g.fillStyle = item.tone('crimson').base;
    polygon(g, [...spots(item, [-0.285, 0.08, -0.29, 0.3, -0.12, 0.36, 0.12, 0.36, 0.29, 0.3, 0.285, 0.08]), ...arc(0, h * 0.08, w * 0.285, h * 0.07, 0, Math.PI)]); // prettier-ignore
    g.fill();
    dark(item, undefined, [...arc(0, -h * 0.36, w * 0.15, h * 0.07, 0, Math.PI), ...arc(0, -h * 0.38, w * 0.15, h * 0.03, Math.PI, 0)]); // prettier-ignore
  },

  key(item, w, h) {
    const { g } = item;
    const r = h * 0.42;
    g.lineWidth = h * 0.2;
    for (const [ink, wide] of [
      [item.tone().deep, 0.24],
      [item.tone().base, 0.16],
      [item.tone().rim, 0.05],
    ] as const) {
      g.strokeStyle = ink;
      g.lineWidth = h * wide;
      g.beginPath();
      g.arc(-w / 2 + r, 0, r * 0.72, 0, Math.PI * 2);
      g.moveTo(-w / 2 + r * 1.7, 0);
      g.lineTo(w * 0.48, 0);
      for (const x of [0.28, 0.38, 0.47]) {
        g.moveTo(w * x, 0);
        g.lineTo(w * x, h * (x === 0.38 ? 0.28 : 0.4));
      }
      g.stroke();
    }
  },

  coin(item, w) {
    const { g } = item;
    const r = w / 2;
    lump(item, undefined, 0, 0, r);
    g.strokeStyle = item.tone().deep;
    g.lineWidth = r * 0.1;
    g.beginPath();
    g.arc(0, 0, r * 0.93, 0, Math.PI * 2);
    g.stroke();
    g.strokeStyle = item.tone().rim;
    g.lineWidth = r * 0.06;
    g.beginPath();
    g.arc(0, 0, r * 0.74, 0, Math.PI * 2);
    g.stroke();
    const star = Array.from({ length: 10 }, (_, i): Point => {
      const [angle, reach] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? 0.22 : 0.52];
      return [Math.cos(angle) * r * reach, Math.sin(angle) * r * reach];
    });
    g.fillStyle = item.tone().shade;
    polygon(g, star);
    g.fill();
  },

  phone(item, w, h) {
    const { g, timeS, light, depth } = item;
    block(item, undefined, -w / 2, -h / 2, w, h, w * 0.14);
    g.fillStyle = light.tone('navy', depth).base;
    g.beginPath();
    g.roundRect(-w * 0.42, -h * 0.44, w * 0.84, h * 0.86, w * 0.08);
    g.fill();
    const lit = g.createLinearGradient(0, -h * 0.4, 0, h * 0.4);
    lit.addColorStop(0, light.tone('cyan', depth).rim);
    lit.addColorStop(1, light.tone('violet', depth).light);
    g.fillStyle = lit;
    g.fillRect(-w * 0.38, -h * 0.4, w * 0.76, h * 0.78);
    ['red', 'gold', 'lime', 'white', 'sky', 'pink', 'orange', 'teal', 'lavender'].forEach((name, i) => {
      g.fillStyle = light.tone(name, depth).light;
      g.beginPath();
      g.roundRect(
        -w * 0.3 + (i % 3) * w * 0.22,
        -h * 0.16 + Math.floor(i / 3) * h * 0.14,
        w * 0.16,
        h * 0.09,
        w * 0.03,
      );
      g.fill();
    });
    g.globalAlpha = 0.3 + 0.2 * Math.sin(timeS * 3);
    g.fillStyle = light.tone('white', depth).rim;
    g.fillRect(-w * 0.38, -h * 0.4, w * 0.76, h * 0.16);
    g.globalAlpha = 1;
  },

  /** An alarm clock: two bells, two feet, and hands that go. */
  clock(item, w, h) {
    const { g, timeS } = item;
    const [r, y] = [w * 0.46, h * 0.07];
    for (const side of [-1, 1]) {
      bar(item, 'charcoal', w * 0.07, [
        [side * r * 0.6, y + r * 0.75],
        [side * r * 0.8, h * 0.49],
      ]);
      lump(item, 'gold', side * r * 0.62, y - r * 1.02, r * 0.36, r * 0.28);
    }
    bar(item, 'charcoal', w * 0.05, [
      [0, y - r],
      [0, -h * 0.46],
    ]);
    lump(item, 'gold', 0, -h * 0.46, w * 0.06);
    lump(item, undefined, 0, y, r);
    g.fillStyle = item.tone('ivory').light;
    disc(g, 0, y, r * 0.8);
    g.fillStyle = item.tone('charcoal').base;
    for (let i = 0; i < 12; i++) {
      const angle = (i * Math.PI) / 6;
      disc(g, Math.cos(angle) * r * 0.67, y + Math.sin(angle) * r * 0.67, r * (i % 3 ? 0.03 : 0.06));
    }
    const second = Math.floor(timeS) + Math.min(1, (timeS % 1) * 6);
    for (const [reach, wide, turns, ink] of [
      [0.4, 0.1, 10 / 12 + timeS / 3600, 'charcoal'],
      [0.6, 0.07, 0.15 + timeS / 60, 'charcoal'],
      [0.66, 0.03, second / 60, 'red'],
    ] as const) {
      const angle = turns * 2 * Math.PI - Math.PI / 2;
      line(g, item.tone(ink).base, r * wide, [
        [0, y],
        [Math.cos(angle) * r * reach, y + Math.sin(angle) * r * reach],
      ]);
    }
  },

  candle(item, w, h) {
    lump(item, 'bronze', 0, h * 0.44, w * 0.5, h * 0.06);
    block(item, undefined, -w * 0.28, -h * 0.18, w * 0.56, h * 0.62, w * 0.06);
    solid(item, undefined, spots(item, [-0.3, -0.2, 0.3, -0.2, 0.3, -0.08, 0.22, 0.06, 0.14, -0.08, 0, -0.1, -0.16, -0.06, -0.24, 0.14, -0.3, -0.04]), true); // prettier-ignore
    line(item.g, item.tone('charcoal').base, w * 0.05, spots(item, [0, -0.2, 0.02, -0.27]));
    flame(item, 0, -h * 0.22, h * 0.28, chance(item.body.id) * 6);
  },

  plate(item, w, h) {
    lump(item, undefined, 0, 0, w * 0.5, h * 0.5);
    const { g } = item;
    g.fillStyle = item.tone().shade;
    oval(g, 0, -h * 0.03, w * 0.36, h * 0.3);
    g.fillStyle = item.tone().light;
    oval(g, 0, h * 0.03, w * 0.34, h * 0.26);
    g.strokeStyle = item.tone('blue').base;
    g.lineWidth = h * 0.05;
    g.beginPath();
    g.ellipse(0, -h * 0.02, w * 0.43, h * 0.4, 0, 0, Math.PI * 2);
    g.stroke();
  },

  mirror(item, w, h) {
    for (const side of [-1, 1]) bar(item, undefined, w * 0.08, spots(item, [side * 0.34, -0.1, side * 0.4, 0.49]));
    bar(item, undefined, w * 0.06, spots(item, [-0.38, 0.36, 0.38, 0.36]));
    const { g, light, depth } = item;
    lump(item, undefined, 0, -h * 0.1, w * 0.46, h * 0.4);
    const glass = g.createLinearGradient(-w * 0.4, -h * 0.5, w * 0.4, h * 0.3);
    glass.addColorStop(0, light.tone('ice', depth).rim);
    glass.addColorStop(0.5, light.tone('sky', depth).base);
    glass.addColorStop(1, light.tone('steel', depth).base);
    g.fillStyle = glass;
    oval(g, 0, -h * 0.1, w * 0.38, h * 0.34);
    gleams(item, w, h);
  },

  window(item, w, h) {
    block(item, undefined, -w / 2, -h / 2, w, h, w * 0.02);
    pane(item, -w * 0.44, -h * 0.45, w * 0.88, h * 0.9);
    block(item, undefined, -w * 0.03, -h * 0.46, w * 0.06, h * 0.92);
    block(item, undefined, -w * 0.46, -h * 0.06, w * 0.92, h * 0.05);
    block(item, undefined, -w * 0.54, h * 0.46, w * 1.08, h * 0.05);
  },

  television(item, w, h) {
    const { g, timeS, light, depth } = item;
    for (const side of [-1, 1]) bar(item, 'charcoal', w * 0.03, spots(item, [side * 0.2, 0.36, side * 0.28, 0.49]));
    block(item, undefined, -w / 2, -h / 2, w, h * 0.9, w * 0.03);
    const scene = Math.floor(timeS / 1.6);
    const [above, below] = [['sky', 'leaf'], ['orange', 'navy'], ['pink', 'teal'], ['cyan', 'sand']][scene % 4]!; // prettier-ignore
    const y = -h * 0.44;
    g.fillStyle = light.tone(above!, depth).light;
    g.fillRect(-w * 0.46, y, w * 0.92, h * 0.78);
    g.fillStyle = light.tone(below!, depth).base;
    g.fillRect(-w * 0.46, y + h * 0.48, w * 0.92, h * 0.3);
    g.fillStyle = light.tone('ember', depth).light;
    disc(g, w * (-0.3 + 0.6 * ((timeS / 1.6) % 1)), y + h * (0.34 - 0.12 * Math.sin(((timeS / 1.6) % 1) * Math.PI)), h * 0.09); // prettier-ignore
    g.globalAlpha = 0.12 + 0.06 * Math.sin(timeS * 23);
    g.fillStyle = light.tone('white', depth).rim;
    polygon(g, spots(item, [-0.46, -0.44, 0.2, -0.44, -0.2, 0.34, -0.46, 0.34]));
    g.fill();
    g.globalAlpha = 1;
  },

  laptop(item, w, h) {
    const { g, timeS, light, depth } = item;
    solid(item, undefined, spots(item, [-0.42, -0.5, 0.42, -0.5, 0.42, 0.3, -0.42, 0.3]));
    g.fillStyle = light.tone('navy', depth).base;
    g.fillRect(-w * 0.38, -h * 0.44, w * 0.76, h * 0.68);
    for (let i = 0; i < 7; i++) {
      const long = chance(item.body.id, i, Math.floor(timeS * 1.4 + i * 0.37)) * 0.5 + 0.14;
      g.fillStyle = light.tone(['lime', 'cyan', 'gold', 'pink'][i % 4]!, depth).light;
      g.fillRect(-w * 0.34, -h * 0.38 + i * h * 0.085, w * long, h * 0.035);
    }
    solid(item, undefined, spots(item, [-0.42, 0.3, 0.42, 0.3, 0.5, 0.5, -0.5, 0.5]));
    dark(item, 'charcoal', spots(item, [-0.38, 0.34, 0.38, 0.34, 0.42, 0.44, -0.42, 0.44]));
  },

  'teddy-bear'(item, w, h) {
    for (const side of [-1, 1]) {
      lump(item, undefined, side * w * 0.27, -h * 0.4, w * 0.12);
      lump(item, 'beige', side * w * 0.27, -h * 0.39, w * 0.06);
      lump(item, undefined, side * w * 0.27, h * 0.38, w * 0.16, h * 0.12);
      lump(item, 'beige', side * w * 0.28, h * 0.39, w * 0.08, h * 0.065);
    }
    lump(item, undefined, 0, h * 0.16, w * 0.34, h * 0.28);
    lump(item, 'beige', 0, h * 0.19, w * 0.2, h * 0.18);
    for (const side of [-1, 1]) lump(item, undefined, side * w * 0.36, h * 0.06, w * 0.11, h * 0.15);
    lump(item, undefined, 0, -h * 0.22, w * 0.34, h * 0.25);
    lump(item, 'beige', 0, -h * 0.15, w * 0.15, h * 0.1);
    const { g } = item;
    g.fillStyle = item.tone('pupil').base;
    for (const side of [-1, 1]) disc(g, side * w * 0.14, -h * 0.25, w * 0.035);
    oval(g, 0, -h * 0.19, w * 0.055, h * 0.028);
    line(
      g,
      item.tone('chestnut').base,
      w * 0.018,
      spots(item, [-0.07, -0.12, 0, -0.1, 0, -0.17, 0, -0.1, 0.07, -0.12]),
    );
    solid(item, 'red', spots(item, [0, 0.02, -0.14, -0.03, -0.14, 0.07, 0, 0.02, 0.14, -0.03, 0.14, 0.07]));
  },

  ladder(item, w) {
    const rungs = 8;
    for (let i = 0; i < rungs; i++)
      bar(item, undefined, w * 0.09, spots(item, [-0.4, -0.44 + (i * 0.9) / (rungs - 1), 0.4, -0.44 + (i * 0.9) / (rungs - 1)])); // prettier-ignore
    for (const side of [-1, 1]) bar(item, undefined, w * 0.13, spots(item, [side * 0.4, -0.49, side * 0.43, 0.49]));
  },
};

function gleams(item: Item, w: number, h: number): void {
  const { g } = item;
  g.globalAlpha = 0.5;
  g.fillStyle = item.tone('white').rim;
  for (const [x, wide] of [
    [-0.2, 0.07],
    [-0.06, 0.03],
  ] as const) {
    polygon(g, [
      [w * (x - 0.06), h * 0.06],
      [w * (x + 0.16), -h * 0.3],
      [w * (x + 0.16 + wide), -h * 0.3],
      [w * (x - 0.06 + wide), h * 0.06],
    ]);
    g.fill();
  }
  g.globalAlpha = 1;
}

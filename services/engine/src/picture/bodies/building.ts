import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, polygon, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import { arc, bar, block, dark, lump, pane, puffs, solid, spots } from './solids.ts';

type BuildingLook = Extract<NounLook, { kind: 'building' }>;
type Draw = (item: Item<BuildingLook>, w: number, h: number) => void;

export function drawBuilding(item: Item<BuildingLook>): void {
  item.inFrame(() => BUILDINGS[item.look.form](item, item.width, item.height));
}

const BUILDINGS: Readonly<Record<BuildingLook['form'], Draw>> = {
  house(item, w, h) {
    const { g } = item;
    puffs(item, w * 0.22, -h * 0.5, h * 0.06, w * 0.12, h * 0.3);
    block(item, 'brick', w * 0.17, -h * 0.48, w * 0.1, h * 0.3);
    block(item, 'stone', w * 0.155, -h * 0.5, w * 0.13, h * 0.035);
    block(item, undefined, -w * 0.42, -h * 0.1, w * 0.84, h * 0.6);
    dark(item, undefined, spots(item, [0.27, -0.1, 0.42, -0.1, 0.42, 0.5, 0.27, 0.5]));
    dark(item, 'stone', spots(item, [-0.42, 0.44, 0.42, 0.44, 0.42, 0.5, -0.42, 0.5]));
    solid(item, 'brick', spots(item, [-0.5, -0.06, -0.36, -0.42, 0.36, -0.42, 0.5, -0.06]));
    g.globalAlpha = 0.35;
    for (let row = 1; row < 5; row++) {
      const y = -h * 0.42 + (h * 0.36 * row) / 5;
      const half = w * (0.36 + (0.14 * row) / 5);
      line(g, item.tone('brick').deep, h * 0.008, [
        [-half, y],
        [half, y],
      ]);
    }
    g.globalAlpha = 1;
    block(item, 'cream', -w * 0.5, -h * 0.07, w, h * 0.03);
    for (const x of [-0.32, 0.08]) {
      block(item, 'white', w * (x - 0.012), h * 0.06, w * 0.194, h * 0.2, w * 0.005);
      pane(item, w * x, h * 0.075, w * 0.17, h * 0.17);
      line(g, item.tone('white').base, w * 0.008, [
        [w * (x + 0.085), h * 0.075],
        [w * (x + 0.085), h * 0.245],
      ]);
      line(g, item.tone('white').base, w * 0.008, [
        [w * x, h * 0.15],
        [w * (x + 0.17), h * 0.15],
      ]);
      block(item, 'wood', w * (x - 0.02), h * 0.255, w * 0.21, h * 0.04);
      for (let i = 0; i < 5; i++)
        lump(item, ['red', 'yellow', 'pink'][i % 3], w * (x + 0.01 + i * 0.038), h * 0.245, w * 0.018);
    }
    block(item, 'darkwood', -w * 0.09, h * 0.14, w * 0.13, h * 0.36, w * 0.01);
    for (const y of [0.18, 0.33])
      dark(
        item,
        'darkwood',
        [
          [-w * 0.07, h * y],
          [w * 0.02, h * y],
          [w * 0.02, h * (y + 0.11)],
          [-w * 0.07, h * (y + 0.11)],
        ],
        true,
      );
    lump(item, 'gold', w * 0.022, h * 0.33, w * 0.009);
    block(item, 'stone', -w * 0.12, h * 0.47, w * 0.19, h * 0.03);
  },

  castle(item, w, h) {
    for (const side of [-1, 1]) keep(item, side * w * 0.38, w * 0.2, -h * 0.26, h * 0.5, h * 0.08);
    keep(item, 0, w * 0.26, -h * 0.34, h * 0.5, h * 0.09);
    block(item, undefined, -w * 0.4, h * 0.06, w * 0.8, h * 0.44);
    battlements(item, -w * 0.4, w * 0.4, h * 0.06, h * 0.06);
    stones(item, w * 0.38, h * 0.12, h * 0.5);
    const { g } = item;
    g.fillStyle = item.tone(undefined).deep;
    polygon(g, [
      [-w * 0.09, h * 0.5],
      ...arc(0, h * 0.3, w * 0.09, h * 0.1, Math.PI, 2 * Math.PI),
      [w * 0.09, h * 0.5],
    ]);
    g.fill();
    solid(item, 'darkwood', [
      [-w * 0.07, h * 0.5],
      ...arc(0, h * 0.31, w * 0.07, h * 0.08, Math.PI, 2 * Math.PI),
      [w * 0.07, h * 0.5],
    ]);
    for (let i = -2; i <= 2; i++)
      line(g, item.tone('charcoal').base, w * 0.006, [
        [i * w * 0.028, h * 0.26],
        [i * w * 0.028, h * 0.5],
      ]);
    for (const [x, top] of [
      [-0.38, -0.26],
      [0.38, -0.26],
      [0, -0.34],
    ] as const)
      pennant(item, x * w, top * h - h * 0.1, h * 0.1);
  },

  tower(item, w, h) {
    solid(item, undefined, spots(item, [-0.4, 0.5, -0.34, -0.2, 0.34, -0.2, 0.4, 0.5]));
    stones(item, w * 0.32, -h * 0.16, h * 0.5);
    block(item, undefined, -w * 0.44, -h * 0.25, w * 0.88, h * 0.06);
    solid(item, 'crimson', spots(item, [-0.5, -0.24, 0, -0.5, 0.5, -0.24]));
    dark(item, 'crimson', spots(item, [0.12, -0.24, 0, -0.5, 0.5, -0.24]));
    for (const y of [-0.1, 0.1]) arched(item, 0, h * y, w * 0.09, h * 0.07);
    arched(item, 0, h * 0.42, w * 0.14, h * 0.14, 'darkwood');
    pennant(item, 0, -h * 0.5, h * 0.09);
  },

  lighthouse(item, w, h) {
    const { g, timeS, light } = item;
    const half = (y: number): number => w * (0.27 + 0.13 * (y + 0.24));
    for (let band = 0; band < 5; band++) {
      const [top, foot] = [-0.24 + band * 0.148, -0.24 + (band + 1) * 0.148];
      solid(item, band % 2 ? 'white' : undefined, [
        [-half(top), h * top],
        [half(top), h * top],
        [half(foot), h * foot],
        [-half(foot), h * foot],
      ]);
    }
    block(item, 'charcoal', -w * 0.36, -h * 0.26, w * 0.72, h * 0.025);
    block(item, 'steel', -w * 0.2, -h * 0.4, w * 0.4, h * 0.14);
    const turn = timeS * 1.1;
    const glow = light.tone('glow', item.depth);
    g.fillStyle = glow.rim;
    g.fillRect(-w * 0.15, -h * 0.385, w * 0.3, h * 0.11);
    lump(item, 'ember', 0, -h * 0.33, w * 0.1, h * 0.045);
    const reach = w * 7;
    const seen = Math.cos(turn);
    const beam = g.createLinearGradient(0, 0, reach * seen, 0);
    beam.addColorStop(0, css(pigment('glow'), 0.28 + 0.4 * light.lamps));
    beam.addColorStop(1, css(pigment('glow'), 0.001));
    g.fillStyle = beam;
    polygon(g, [
      [0, -h * 0.34],
      [reach * seen, -h * 0.45],
      [reach * seen, -h * 0.2],
      [0, -h * 0.32],
    ]);
    g.fill();
    solid(item, undefined, spots(item, [-0.26, -0.4, 0, -0.5, 0.26, -0.4]));
    arched(item, 0, h * 0.43, w * 0.12, h * 0.12, 'darkwood');
    for (const y of [-0.12, 0.08, 0.24]) arched(item, -w * 0.06, h * y, w * 0.06, h * 0.045);
  },

  windmill(item, w, h) {
    solid(item, undefined, spots(item, [-0.26, 0.5, -0.17, -0.16, 0.17, -0.16, 0.26, 0.5]));
    solid(
      item,
      'brick',
      [[-w * 0.2, -h * 0.14], ...arc(0, -h * 0.15, w * 0.19, h * 0.14, Math.PI, 2 * Math.PI), [w * 0.2, -h * 0.14]],
      true,
    );
    arched(item, 0, h * 0.4, w * 0.07, h * 0.14, 'darkwood');
    arched(item, -w * 0.03, h * 0.1, w * 0.05, h * 0.07);
    const { g, timeS } = item;
    const r = h * 0.36;
    g.save();
    g.translate(0, -h * 0.14);
    for (let i = 0; i < 4; i++) {
      g.save();
      g.rotate(timeS * 0.8 + (i * Math.PI) / 2);
      line(g, item.tone('darkwood').base, r * 0.05, [
        [0, 0],
        [r, 0],
      ]);
      g.globalAlpha = 0.92;
      g.fillStyle = item.tone('cream').base;
      g.fillRect(r * 0.22, 0, r * 0.76, r * 0.22);
      g.globalAlpha = 1;
      for (let k = 0; k < 5; k++)
        line(g, item.tone('wood').shade, r * 0.015, [
          [r * (0.22 + k * 0.19), 0],
          [r * (0.22 + k * 0.19), r * 0.22],
        ]);
      g.restore();
    }
    lump(item, 'darkwood', 0, 0, r * 0.08);
    g.restore();
  },

  bridge(item, w, h) {
    const deck = (x: number): number => -h * 0.32 - h * 0.18 * (1 - (2 * x) ** 2);
    const xs = Array.from({ length: 17 }, (_, i) => -0.5 + i / 16);
    const top = xs.map((x): Point => [x * w, deck(x)]);
    const hole = (x: number, rx: number, ry: number): Point[] => arc(x * w, h * 0.5, rx * w, ry * h, 0, -Math.PI, 14);
    solid(item, undefined, [
      ...top,
      [w * 0.5, h * 0.5],
      ...hole(0.26, 0.17, 0.5),
      ...hole(-0.26, 0.17, 0.5),
      [-w * 0.5, h * 0.5],
    ]);
    const { g, timeS } = item;
    // The brook that it crosses.
    for (const x of [-0.26, 0.26]) {
      g.fillStyle = item.tone('water').shade;
      polygon(g, [...hole(x, 0.168, 0.24)]);
      g.fill();
      for (let i = 0; i < 4; i++) {
        const drift = (timeS * 0.25 + i * 0.31 + x) % 1;
        g.globalAlpha = 0.5 * Math.sin(Math.PI * drift);
        oval(g, w * (x - 0.1 + 0.2 * drift), h * (0.36 + i * 0.035), w * 0.03, h * 0.008);
        g.fillStyle = item.tone('ice').light;
      }
      g.globalAlpha = 1;
      line(g, item.tone().light, h * 0.07, hole(x, 0.185, 0.54));
      g.globalAlpha = 0.5;
      for (let i = 1; i < 9; i++) {
        const angle = (-Math.PI * i) / 9;
        const at = (r: number): Point => [
          x * w + Math.cos(angle) * w * 0.185 * r,
          h * 0.5 + Math.sin(angle) * h * 0.54 * r,
        ];
        line(g, item.tone().deep, h * 0.012, [at(0.95), at(1.08)]);
      }
      g.globalAlpha = 1;
    }
    line(g, item.tone().light, h * 0.09, top);
    line(
      g,
      item.tone().shade,
      h * 0.02,
      top.map(([x, y]) => [x, y + h * 0.06] as const),
    );
  },

  stairs(item, w, h) {
    const steps = 6;
    for (let i = steps - 1; i >= 0; i--) {
      const x1 = -w / 2 + (w * (i + 1)) / steps;
      const y = -h / 2 + (h * i) / steps;
      block(item, undefined, -w / 2, y, x1 + w / 2, h / steps + 0.01);
    }
    const { g } = item;
    for (let i = 0; i < steps; i++) {
      const [x0, x1] = [-w / 2 + (w * i) / steps, -w / 2 + (w * (i + 1)) / steps];
      const y = -h / 2 + (h * i) / steps;
      line(g, item.tone().rim, 0.04, [
        [i ? x0 : -w / 2, y + 0.02],
        [x1, y + 0.02],
      ]);
      dark(
        item,
        undefined,
        [
          [x1 - 0.035, y + 0.05],
          [x1, y + 0.05],
          [x1, y + h / steps],
          [x1 - 0.035, y + h / steps],
        ],
        true,
      );
    }
  },

  fountain(item, w, h) {
    jets(item, w, h);
    block(item, undefined, -w * 0.05, -h * 0.22, w * 0.1, h * 0.6);
    solid(item, undefined, spots(item, [-0.22, -0.2, 0.22, -0.2, 0.12, -0.06, -0.12, -0.06]), true);
    const { g } = item;
    g.fillStyle = item.tone('water').light;
    oval(g, 0, -h * 0.2, w * 0.22, h * 0.03);
    g.fillStyle = item.tone('water').base;
    oval(g, 0, h * 0.24, w * 0.47, h * 0.055);
    g.globalAlpha = 0.7;
    for (let i = 0; i < 3; i++) {
      const grown = (item.timeS * 0.6 + i / 3) % 1;
      g.globalAlpha = 0.6 * (1 - grown);
      g.strokeStyle = item.tone('white').light;
      g.lineWidth = 0.02;
      g.beginPath();
      g.ellipse(0, h * 0.24, w * 0.45 * grown, h * 0.05 * grown, 0, 0, Math.PI * 2);
      g.stroke();
    }
    g.globalAlpha = 1;
    solid(item, undefined, [
      [-w * 0.5, h * 0.22],
      ...arc(0, h * 0.235, w * 0.5, h * 0.07, Math.PI, 0),
      [w * 0.5, h * 0.22],
      [w * 0.44, h * 0.5],
      [-w * 0.44, h * 0.5],
    ]);
    block(item, undefined, -w * 0.47, h * 0.45, w * 0.94, h * 0.05, 0.02);
  },
};

/** Water thrown up in the middle that falls in arcs to both sides: drops on their parabolas. */
function jets(item: Item, w: number, h: number): void {
  const { g, timeS } = item;
  const [fromY, fall] = [-h * 0.24, h * 0.48];
  for (const [reach, rise, drops] of [
    [0, 0.24, 22],
    [0.2, 0.2, 26],
    [-0.2, 0.2, 26],
    [0.38, 0.14, 26],
    [-0.38, 0.14, 26],
  ] as const) {
    for (let i = 0; i < drops; i++) {
      const t = (timeS * 1.25 + i / drops) % 1;
      const up = rise * h * 4 * t * (1 - t);
      const down = t > 0.5 ? fall * ((t - 0.5) / 0.5) ** 2 * (reach === 0 ? 0.1 : 1) : 0;
      g.globalAlpha = 0.35 + 0.4 * (1 - t);
      g.fillStyle = i % 3 ? item.tone('ice').light : item.tone('white').rim;
      oval(g, reach * w * t, fromY - up + down, h * 0.013, h * 0.024);
    }
  }
  g.globalAlpha = 1;
}

/** A round tower with a pointed roof. */
function keep(item: Item, x: number, w: number, top: number, foot: number, roof: number): void {
  block(item, undefined, x - w / 2, top, w, foot - top);
  dark(item, undefined, [
    [x + w * 0.24, top],
    [x + w / 2, top],
    [x + w / 2, foot],
    [x + w * 0.24, foot],
  ]);
  battlements(item, x - w * 0.56, x + w * 0.56, top, roof * 0.5);
  solid(item, 'navy', [
    [x - w * 0.42, top - roof * 0.45],
    [x, top - roof * 1.9],
    [x + w * 0.42, top - roof * 0.45],
  ]);
  arched(item, x, top + (foot - top) * 0.28, w * 0.13, w * 0.34);
}

function battlements(item: Item, x0: number, x1: number, y: number, size: number): void {
  block(item, undefined, x0, y - size * 0.25, x1 - x0, size);
  const count = Math.max(3, Math.round((x1 - x0) / (size * 1.5)));
  for (let i = 0; i < count; i++) {
    const x = x0 + ((x1 - x0) * (i + 0.2)) / count;
    block(item, undefined, x, y - size * 0.95, ((x1 - x0) / count) * 0.6, size * 0.8);
  }
}

function stones(item: Item, half: number, top: number, foot: number): void {
  if (item.simple) return;
  item.g.globalAlpha = 0.3;
  for (let i = 0; i < 18; i++) {
    const x = -half + ((i * 0.618034) % 1) * half * 1.8;
    const y = top + ((i * 0.381966 + 0.1) % 1) * (foot - top);
    line(item.g, item.tone().deep, half * 0.012, [
      [x, y],
      [x + half * 0.18, y],
    ]);
  }
  item.g.globalAlpha = 1;
}

/** A window with a round head, or a door of a wood. */
function arched(item: Item, x: number, y: number, half: number, tall: number, wood?: string): void {
  const shape: Point[] = [
    [x - half, y + tall / 2],
    ...arc(x, y - tall / 2 + half, half, half, Math.PI, 2 * Math.PI),
    [x + half, y + tall / 2],
  ];
  const { g, light, depth } = item;
  g.fillStyle = wood
    ? item.tone(wood).base
    : light.lamps > 0.45
      ? light.tone('glow', depth).base
      : light.tone('navy', depth).shade;
  polygon(g, shape);
  g.fill();
  line(g, item.tone().light, half * 0.24, shape);
}

/** A little flag that flutters. */
function pennant(item: Item, x: number, y: number, tall: number): void {
  const { g, timeS } = item;
  bar(item, 'charcoal', tall * 0.06, [
    [x, y + tall * 0.5],
    [x, y - tall],
  ]);
  const wave = (s: number): number => Math.sin(timeS * 6 - s * 4) * tall * 0.12 * s;
  const length = tall * 1.1;
  g.fillStyle = item.tone('red').base;
  polygon(g, [
    ...[0, 0.25, 0.5, 0.75, 1].map((s): Point => [x + s * length, y - tall * (1 - 0.3 * s) + wave(s)]),
    ...[0.75, 0.5, 0.25, 0].map((s): Point => [x + s * length, y - tall * (0.4 + 0.3 * s) + wave(s)]),
  ]);
  g.fill();
}

import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { oval, smoothPath, wash, type Point } from '../shapes.ts';
import { sample } from '../../timeline.ts';
import { drawBicycle } from './bicycle.ts';
import type { Item } from './item.ts';
import { cart, motorcycle, skateboard, tractor, train, type DrawVehicle } from './other-vehicles.ts';
import { wheelAt } from './wheel.ts';

export type VehicleLook = Extract<NounLook, { kind: 'vehicle' }>;

/** Outlines facing right: shares of half the length and of the height over the axles (0) up to the roof (1). */
const SHELLS: Readonly<
  Record<'car' | 'bus' | 'truck', { body: readonly Point[]; windows: readonly (readonly Point[])[] }>
> = {
  car: {
    body: [
      [-0.98, 0.1],
      [-0.97, 0.5],
      [-0.72, 0.58],
      [-0.5, 0.96],
      [-0.1, 1],
      [0.18, 0.95],
      [0.46, 0.6],
      [0.9, 0.5],
      [0.99, 0.3],
      [0.97, 0.06],
      [0, 0.02],
    ],
    windows: [
      [
        [-0.58, 0.6],
        [-0.43, 0.88],
        [-0.1, 0.9],
        [-0.1, 0.6],
      ],
      [
        [-0.04, 0.6],
        [-0.04, 0.9],
        [0.13, 0.86],
        [0.34, 0.6],
      ],
    ],
  },
  bus: {
    body: [
      [-0.99, 0.05],
      [-0.99, 0.9],
      [-0.94, 1],
      [0.9, 1],
      [0.97, 0.92],
      [0.99, 0.4],
      [0.98, 0.05],
      [0, 0.02],
    ],
    windows: [-0.86, -0.52, -0.18, 0.16, 0.5].map(
      (x) =>
        [
          [x, 0.52],
          [x, 0.86],
          [x + 0.28, 0.86],
          [x + 0.28, 0.52],
        ] as const,
    ),
  },
  truck: {
    body: [
      [-0.99, 0.12],
      [-0.99, 0.98],
      [-0.96, 1],
      [0.34, 1],
      [0.38, 0.96],
      [0.4, 0.8],
      [0.7, 0.78],
      [0.88, 0.48],
      [0.98, 0.42],
      [0.99, 0.1],
      [0, 0.04],
    ],
    windows: [
      [
        [0.46, 0.48],
        [0.46, 0.72],
        [0.66, 0.72],
        [0.8, 0.48],
      ],
    ],
  },
};

const OTHERS: Readonly<Partial<Record<VehicleLook['form'], DrawVehicle>>> = {
  train,
  motorcycle,
  tractor,
  cart,
  skateboard,
};

export function drawVehicle(item: Item<VehicleLook>): void {
  const { look, g, width: w, height: h, ownLight, depth, light } = item;
  const facing = headingOf(item);
  // Wheels turn by the way that was gone.
  const turned = sample(item.body.track, item.timeS)[0]! / look.wheelR;
  if (look.form === 'bicycle') return drawBicycle(item, facing);
  if (!(look.form in SHELLS))
    return item.inFrame(() => {
      g.scale(facing, 1);
      OTHERS[look.form]!(item, look.wheels, look.wheelR, turned * facing);
    });
  const shell = SHELLS[look.form as keyof typeof SHELLS];
  // The shape stands on its wheels: the shell begins at the height of the axles.
  const axle = h / 2 - look.wheelR;
  const at = ([x, y]: Point): Point => [x * (w / 2) * facing, axle - y * (axle + h / 2)];
  item.inFrame(() => {
    const tone = item.tone();
    g.fillStyle = light.tone('charcoal', depth).deep;
    g.fillRect(-w * 0.44, axle - look.wheelR * 0.5, w * 0.88, look.wheelR * 0.8);
    g.fillStyle = wash(g, ownLight, tone, 0, axle * 0.3, h * 0.62);
    smoothPath(g, shell.body.map(at));
    g.fill();
    for (const pane of shell.windows) drawPane(item, pane.map(at));
    if (!item.simple) drawTrim(item, at, facing);
    for (const x of look.wheels) wheelAt(item, x * facing, axle, look.wheelR, turned);
  });
}

/** 1 to the right, −1 to the left: where it goes over the whole clip. */
function headingOf({ body }: Item): number {
  const first = sample(body.track, 0)[0]!;
  const last = sample(body.track, body.track.data.length / body.track.stride / body.track.rateHz)[0]!;
  return last < first - 0.05 ? -1 : 1;
}

function drawPane(item: Item<VehicleLook>, points: readonly Point[]): void {
  const { g, light, depth } = item;
  const glass = light.tone('sky', depth);
  g.fillStyle = light.lamps > 0.6 ? light.tone('glow', depth).base : glass.shade;
  g.beginPath();
  points.forEach(([x, y], i) => (i ? g.lineTo(x, y) : g.moveTo(x, y)));
  g.closePath();
  g.fill();
  const [a, b, c] = points as [Point, Point, Point];
  g.globalAlpha = 0.45;
  g.fillStyle = glass.rim;
  g.beginPath();
  g.moveTo(...a);
  g.lineTo(...b);
  g.lineTo(b[0] + (c[0] - b[0]) * 0.4, b[1]);
  g.closePath();
  g.fill();
  g.globalAlpha = 1;
}

function drawTrim(item: Item<VehicleLook>, at: (point: Point) => Point, facing: number): void {
  const { g, light, depth, height: h, look } = item;
  const [frontX, frontY] = at([0.93, look.form === 'car' ? 0.36 : 0.24]);
  g.fillStyle = light.tone('glow', depth).rim;
  oval(g, frontX, frontY, h * 0.045, h * 0.055);
  if (light.lamps > 0.4) {
    const beam = g.createLinearGradient(frontX, frontY, frontX + facing * h * 2.4, frontY);
    beam.addColorStop(0, css(pigment('glow'), 0.5));
    beam.addColorStop(1, css(pigment('glow'), 0));
    g.fillStyle = beam;
    g.beginPath();
    g.moveTo(frontX, frontY - h * 0.04);
    g.lineTo(frontX + facing * h * 2.4, frontY - h * 0.1);
    g.lineTo(frontX + facing * h * 2.4, frontY + h * 0.55);
    g.lineTo(frontX, frontY + h * 0.06);
    g.closePath();
    g.fill();
  }
  const [backX, backY] = at([-0.96, 0.34]);
  g.fillStyle = light.tone('red', depth).light;
  oval(g, backX, backY, h * 0.03, h * 0.05);
  const [x0, y0] = at([-0.94, 0.3]);
  const [x1] = at([0.94, 0.3]);
  g.globalAlpha = 0.35;
  g.fillStyle = item.tone().deep;
  g.fillRect(Math.min(x0, x1), y0, Math.abs(x1 - x0), h * 0.018);
  g.globalAlpha = 1;
}

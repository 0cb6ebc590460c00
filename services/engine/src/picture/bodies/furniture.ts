import type { NounLook } from '../../vocab/looks.ts';
import { css } from '../palette/colour.ts';
import { disc, limb, line, oval, polygon, sphere, wash, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import { block, solid, spots } from './solids.ts';
import { pigment } from '../palette/pigments.ts';

type FurnitureLook = Extract<NounLook, { kind: 'furniture' }>;
type LampLook = Extract<NounLook, { kind: 'lamp' }>;
type RampLook = Extract<NounLook, { kind: 'ramp' }>;
type SwingLook = Extract<NounLook, { kind: 'swing' }>;

export function drawFurniture(item: Item<FurnitureLook>): void {
  const { g, width: w, height: h, ownLight, look } = item;
  const tone = item.tone();
  const slab = (x: number, y: number, sw: number, sh: number, round = 0.03): void => {
    g.fillStyle = wash(g, ownLight, tone, x + sw / 2, y + sh / 2, Math.max(sh, sw * 0.4) * 0.7);
    g.beginPath();
    g.roundRect(x, y, sw, sh, round);
    g.fill();
  };
  const leg = (x: number, top: number, dark: boolean): void => {
    g.fillStyle = dark ? tone.deep : tone.shade;
    g.fillRect(x - w * 0.025, top, Math.max(0.05, w * 0.05), h / 2 - top);
  };
  item.inFrame(() => {
    if (look.form === 'table') {
      for (const x of [-0.36, 0.36]) leg(x * w, -h * 0.4, true);
      for (const x of [-0.44, 0.44]) leg(x * w, -h * 0.4, false);
      slab(-w / 2, -h / 2, w, Math.max(0.05, h * 0.11));
    } else if (look.form === 'chair') {
      slab(-w * 0.48, -h / 2, w * 0.14, h * 0.6);
      for (const x of [-0.4, 0.4]) leg(x * w, 0, x < 0);
      slab(-w * 0.48, 0, w * 0.96, h * 0.1);
    } else if (look.form === 'bench') {
      for (const x of [-0.4, 0.4]) leg(x * w, -h * 0.1, x < 0);
      slab(-w / 2, -h / 2, w, h * 0.16);
      slab(-w / 2, -h * 0.28, w, h * 0.16);
      slab(-w / 2, 0, w, h * 0.13);
    } else if (look.form === 'bed') {
      for (const x of [-0.47, 0.47]) leg(x * w, h * 0.2, false);
      slab(-w / 2, -h / 2, w * 0.05, h * 0.9);
      slab(w * 0.46, -h * 0.1, w * 0.04, h * 0.5);
      slab(-w * 0.47, h * 0.12, w * 0.94, h * 0.16);
      block(item, 'ivory', -w * 0.46, -h * 0.14, w * 0.92, h * 0.3, h * 0.08);
      block(item, 'white', -w * 0.44, -h * 0.32, w * 0.24, h * 0.24, h * 0.11);
      solid(
        item,
        'blue',
        spots(item, [-0.16, -0.2, 0.4, -0.18, 0.48, -0.06, 0.48, 0.2, -0.2, 0.2, -0.22, -0.08]),
        true,
      );
      block(item, 'sky', -w * 0.22, -h * 0.2, w * 0.1, h * 0.38, h * 0.05);
    } else {
      slab(-w * 0.46, -h / 2, w * 0.92, h * 0.62, 0.12);
      slab(-w * 0.4, h * 0.02, w * 0.4, h * 0.24, 0.07);
      slab(0, h * 0.02, w * 0.4, h * 0.24, 0.07);
      slab(-w * 0.44, h * 0.22, w * 0.88, h * 0.2, 0.05);
      for (const x of [-0.5, 0.38]) slab(x * w, -h * 0.16, w * 0.12, h * 0.58, 0.08);
    }
  });
}

export function drawLamp(item: Item<LampLook>): void {
  const { g, light, width: w, height: h, look, depth, ownLight } = item;
  const metal = light.tone('charcoal', depth);
  const bulb: Point = look.form === 'street' ? [0, -h * 0.46] : look.form === 'table' ? [0, -h * 0.3] : [0, 0];
  item.inFrame(() => {
    if (look.form === 'street') {
      limb(
        g,
        ownLight,
        metal,
        [
          [0, h / 2],
          [0, -h * 0.42],
        ],
        [Math.max(0.05, w * 0.1), Math.max(0.035, w * 0.07)],
      );
      g.fillStyle = metal.base;
      polygon(g, [
        [-w * 0.5, -h * 0.44],
        [0, -h / 2 - w * 0.2],
        [w * 0.5, -h * 0.44],
      ]);
      g.fill();
    } else if (look.form === 'table') {
      limb(
        g,
        ownLight,
        metal,
        [
          [0, h / 2],
          [0, -h * 0.2],
        ],
        [w * 0.06, w * 0.05],
      );
      oval(g, 0, h * 0.48, w * 0.3, h * 0.04);
      g.fillStyle = wash(g, ownLight, item.tone(), 0, -h * 0.3, h * 0.25);
      polygon(g, [
        [-w * 0.26, -h / 2],
        [w * 0.26, -h / 2],
        [w / 2, -h * 0.1],
        [-w / 2, -h * 0.1],
      ]);
      g.fill();
    } else {
      g.fillStyle = wash(g, ownLight, item.tone(), 0, 0, h * 0.5);
      oval(g, 0, 0, w / 2, h * 0.42);
      g.fillStyle = metal.base;
      g.fillRect(-w * 0.2, -h / 2, w * 0.4, h * 0.1);
      g.fillRect(-w * 0.2, h * 0.4, w * 0.4, h * 0.1);
    }
    glow(item, bulb, look.form === 'street' ? 2.2 : look.form === 'table' ? 1.1 : 0.9);
    g.fillStyle = light.tone('glow', depth).rim;
    if (look.form !== 'lantern')
      disc(g, bulb[0], bulb[1] + h * 0.01, look.form === 'street' ? Math.max(0.09, w * 0.22) : w * 0.12);
  });
}

/** Light around a lamp, as much as the hour lets it show. One gradient, added to what is there. */
function glow({ g, light }: Item, [x, y]: Point, reach: number): void {
  const strength = 0.12 + 0.5 * light.lamps;
  const halo = g.createRadialGradient(x, y, 0, x, y, reach);
  halo.addColorStop(0, css(pigment('glow'), strength));
  halo.addColorStop(0.35, css(pigment('ember'), strength * 0.32));
  halo.addColorStop(1, css(pigment('ember'), 0));
  g.globalCompositeOperation = 'lighter';
  g.fillStyle = halo;
  disc(g, x, y, reach);
  g.globalCompositeOperation = 'source-over';
}

export function drawRamp(item: Item<RampLook>): void {
  const { g, body, width: w, height: h, ownLight } = item;
  const points: readonly Point[] =
    body.shape.kind === 'outline'
      ? body.shape.points.map(([x, y]) => [x, -y] as const)
      : [
          [-w / 2, h / 2],
          [w / 2, h / 2],
          [w / 2, -h / 2],
        ];
  const tone = item.tone();
  item.inFrame(() => {
    g.fillStyle = wash(g, ownLight, tone, 0, 0, Math.max(w, h) * 0.5);
    polygon(g, points);
    g.fill();
    const top = [...points].sort((a, b) => a[1] - b[1]).slice(0, 1)[0]!;
    const low =
      [...points].filter(([, y]) => y > h * 0.3).sort((a, b) => Math.abs(b[0] - top[0]) - Math.abs(a[0] - top[0]))[0] ??
      points[0]!;
    line(g, tone.rim, 0.045, [low, top]);
    g.globalAlpha = 0.35;
    for (let i = 1; i < 5; i++) {
      const [x, y] = [low[0] + ((top[0] - low[0]) * i) / 5, low[1] + ((top[1] - low[1]) * i) / 5];
      line(g, tone.deep, 0.025, [
        [x, y + 0.03],
        [x, h / 2],
      ]);
    }
    g.globalAlpha = 1;
  });
}

export function drawSwing(item: Item<SwingLook>): void {
  const { g, width: w, height: h, ownLight } = item;
  item.inFrame(() => {
    g.fillStyle = wash(g, ownLight, item.tone(), 0, 0, w * 0.4);
    g.beginPath();
    g.roundRect(-w / 2, -h / 2, w, h, h * 0.4);
    g.fill();
  });
}

/** The frame that a swing hangs from: it stands still, so it is drawn in the world and not in the frame of the seat. */
export function drawSwingFrame(item: Item<SwingLook>, pivotX: number): void {
  const { g, light, lens, look, depth, scale } = item;
  const wood = light.tone('wood', depth);
  const top = lens.screenY(look.frameHeight, depth);
  const ground = lens.screenY(0, depth);
  const x = lens.screenX(pivotX, depth);
  for (const side of [-1, 1])
    limb(
      g,
      light,
      wood,
      [
        [x + side * 0.95 * scale, ground],
        [x + side * 0.6 * scale, top],
      ],
      [0.055 * scale, 0.05 * scale],
    );
  limb(
    g,
    light,
    wood,
    [
      [x - 0.8 * scale, top],
      [x + 0.8 * scale, top],
    ],
    [0.06 * scale, 0.06 * scale],
  );
  sphere(g, light, wood, x - 0.8 * scale, top, 0.06 * scale);
}

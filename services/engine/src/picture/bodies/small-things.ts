import { between, chance } from '../chance.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { disc, limb, line, oval, polygon, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import { block, dark, lump, spots } from './solids.ts';

type Look<K extends NounLook['kind']> = Extract<NounLook, { kind: K }>;

export function drawBalloon(item: Item<Look<'balloon'>>): void {
  const { g, ownLight, light, width: w, height: h, timeS, depth } = item;
  item.inFrame(() => {
    const tail = Array.from({ length: 9 }, (_, i): Point => [
      Math.sin(timeS * 2 - i * 0.8) * 0.012 * i,
      h * 0.5 + i * h * 0.14,
    ]);
    line(g, light.tone('white', depth).shade, Math.max(0.008, 1 / item.scale), tail);
    const tone = item.tone();
    const fill = g.createRadialGradient(
      ownLight.towards[0] * w * 0.2,
      ownLight.towards[1] * h * 0.22,
      w * 0.03,
      0,
      0,
      h * 0.6,
    );
    fill.addColorStop(0, tone.rim);
    fill.addColorStop(0.25, tone.light);
    fill.addColorStop(0.6, tone.base);
    fill.addColorStop(0.85, tone.shade);
    fill.addColorStop(1, tone.deep);
    g.fillStyle = fill;
    smoothPath(g, [
      [0, -h * 0.5],
      [w * 0.4, -h * 0.34],
      [w * 0.5, -h * 0.04],
      [w * 0.3, h * 0.32],
      [0, h * 0.47],
      [-w * 0.3, h * 0.32],
      [-w * 0.5, -h * 0.04],
      [-w * 0.4, -h * 0.34],
    ]);
    g.fill();
    g.fillStyle = tone.deep;
    polygon(g, [
      [0, h * 0.44],
      [w * 0.07, h * 0.52],
      [-w * 0.07, h * 0.52],
    ]);
    g.fill();
  });
}

export function drawInstrument(item: Item<Look<'instrument'>>): void {
  item.inFrame(() => INSTRUMENTS[item.look.form](item, item.width, item.height));
}

const INSTRUMENTS: Readonly<
  Record<Look<'instrument'>['form'], (item: Item<Look<'instrument'>>, w: number, h: number) => void>
> = {
  drum(item, w, h) {
    const { g, ownLight } = item;
    g.fillStyle = wash(g, ownLight, item.tone(), 0, 0, w * 0.55);
    g.fillRect(-w / 2, -h * 0.36, w, h * 0.72);
    oval(g, 0, h * 0.36, w / 2, h * 0.13);
    for (let i = 0; i < 6; i++)
      line(g, item.tone('gold').base, 0.012, [
        [-w / 2 + (w * i) / 6, h * 0.38],
        [-w / 2 + (w * (i + 0.5)) / 6, -h * 0.3],
        [-w / 2 + (w * (i + 1)) / 6, h * 0.38],
      ]);
    g.fillStyle = item.tone('gold').shade;
    oval(g, 0, -h * 0.36, w * 0.52, h * 0.145);
    g.fillStyle = item.tone('paper').light;
    oval(g, 0, -h * 0.37, w * 0.47, h * 0.12);
  },
  guitar(item, w, h) {
    const { g, ownLight } = item;
    limb(
      g,
      ownLight,
      item.tone('darkwood'),
      [
        [0, h * 0.1],
        [0, -h * 0.45],
      ],
      [w * 0.08, w * 0.07],
    );
    g.fillStyle = wash(g, ownLight, item.tone(), 0, h * 0.25, h * 0.35);
    smoothPath(g, [
      [0, 0],
      [w * 0.36, h * 0.05],
      [w * 0.3, h * 0.2],
      [w * 0.48, h * 0.36],
      [0, h * 0.5],
      [-w * 0.48, h * 0.36],
      [-w * 0.3, h * 0.2],
      [-w * 0.36, h * 0.05],
    ]);
    g.fill();
    g.fillStyle = item.tone('darkwood').deep;
    disc(g, 0, h * 0.2, w * 0.16);
    line(g, item.tone('silver').light, Math.max(0.006, 1 / item.scale), [
      [0, -h * 0.44],
      [0, h * 0.36],
    ]);
  },
  bell(item, w, h) {
    const { g, ownLight } = item;
    g.fillStyle = item.tone('bronze').deep;
    disc(g, 0, h * 0.42, w * 0.12);
    g.fillStyle = wash(g, ownLight, item.tone(), 0, 0, w * 0.55);
    smoothPath(g, [
      [0, -h * 0.46],
      [w * 0.26, -h * 0.34],
      [w * 0.32, h * 0.05],
      [w * 0.5, h * 0.36],
      [0, h * 0.42],
      [-w * 0.5, h * 0.36],
      [-w * 0.32, h * 0.05],
      [-w * 0.26, -h * 0.34],
    ]);
    g.fill();
    line(g, item.tone().deep, w * 0.04, [
      [-w * 0.42, h * 0.26],
      [0, h * 0.31],
      [w * 0.42, h * 0.26],
    ]);
  },
  /** An upright: keys before a panel, candles of brass, a stool of its own. */
  piano(item, w, h) {
    const { g } = item;
    block(item, undefined, -w * 0.46, -h * 0.47, w * 0.92, h * 0.95, h * 0.02);
    block(item, undefined, -w / 2, -h / 2, w, h * 0.06, h * 0.02);
    dark(item, undefined, spots(item, [-0.4, -0.4, 0.4, -0.4, 0.4, -0.1, -0.4, -0.1]), true);
    block(item, undefined, -w * 0.39, -h * 0.38, w * 0.78, h * 0.26, h * 0.01);
    block(item, 'paper', -w * 0.13, -h * 0.36, w * 0.12, h * 0.2);
    block(item, 'paper', w * 0.01, -h * 0.36, w * 0.12, h * 0.2);
    for (const x of [-0.11, 0.03])
      for (let row = 0; row < 4; row++)
        line(g, item.tone('grey').base, h * 0.006, spots(item, [x, -0.32 + row * 0.04, x + 0.09, -0.32 + row * 0.04]));
    for (const side of [-1, 1]) lump(item, 'gold', side * w * 0.32, -h * 0.26, w * 0.02, h * 0.04);
    block(item, undefined, -w / 2, -h * 0.06, w, h * 0.05, h * 0.015);
    block(item, 'ivory', -w * 0.47, -h * 0.015, w * 0.94, h * 0.07);
    g.fillStyle = item.tone('black').base;
    for (let i = 0; i < 28; i++) {
      if (![2, 6].includes(i % 7)) g.fillRect(-w * 0.455 + (i * w * 0.93) / 28, -h * 0.015, w * 0.018, h * 0.042);
      line(
        g,
        item.tone('grey').shade,
        h * 0.003,
        spots(item, [-0.47 + (i * 0.94) / 28, -0.015, -0.47 + (i * 0.94) / 28, 0.055]),
      );
    }
    block(item, undefined, -w / 2, h * 0.05, w, h * 0.035, h * 0.01);
    for (const side of [-1, 1])
      block(item, undefined, side * w * 0.46 - w * 0.035, h * 0.08, w * 0.07, h * 0.42, h * 0.01);
    for (const x of [-0.03, 0.03]) lump(item, 'gold', x * w, h * 0.46, w * 0.015, h * 0.012);
  },
};

/** Something that has no word here: a well-made solid in a quiet colour, of the general form that it probably has. */
export function drawThing(item: Item<Look<'thing'>>): void {
  const { g, ownLight, width: w, height: h, look, body, light, x, y, scale } = item;
  const tone = item.tone();
  if (look.form === 'round') return sphere(g, light, tone, x, y, (Math.min(w, h) / 2) * scale);
  item.inFrame(() => {
    const soft = Math.min(w, h) * (look.form === 'flat' ? 0.3 : 0.24);
    g.fillStyle = wash(g, ownLight, tone, 0, 0, Math.max(w, h) * 0.6);
    g.beginPath();
    g.roundRect(-w / 2, -h / 2, w, h, soft);
    g.fill();
    g.fillStyle = tone.rim;
    g.globalAlpha = 0.4;
    g.beginPath();
    g.roundRect(-w * 0.38, -h * 0.44, w * 0.76, Math.min(w, h) * 0.1, soft * 0.4);
    g.fill();
    g.globalAlpha = 1;
    if (item.simple || look.form === 'flat') return;
    const bands = 2 + Math.floor(chance(body.id) * 2);
    for (let i = 0; i < bands; i++) {
      const at = h * between(-0.2, 0.35, body.id, i);
      line(g, tone.shade, Math.min(w, h) * 0.03, [
        [-w * 0.42, at],
        [w * 0.42, at],
      ]);
    }
  });
}

import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, foliage, limb, polygon, wash, type Point } from '../shapes.ts';
import { mist } from './nature.ts';
import { cells, type Cell, type Layer, type Place, type Sheet } from './layer.ts';

const FRONTS = ['brick', 'sand', 'rust', 'stone', 'teal', 'peach', 'steel', 'cream'];

const skyline =
  (name: string, depthM: number, stepM: number, tallM: readonly [number, number]): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.5,
    highM: tallM[1] * 1.1,
    paint(sheet) {
      const { g } = sheet;
      const { light } = place;
      for (const cell of cells(sheet, name, stepM)) {
        const [w, h] = [stepM * cell.between(0.75, 1.25, 'w'), cell.between(...tallM, 'h')];
        const tone = light.toneOf(cell.chance('c') < 0.5 ? light.family.far : light.family.middle, depthM);
        const [left, top] = [sheet.X(cell.x - w / 2), sheet.Y(h)];
        g.fillStyle = tone.base;
        g.fillRect(left, top, w * sheet.scale, (h + 0.5) * sheet.scale);
        g.fillStyle = tone.shade;
        const dark = light.towards[0] < 0 ? 0.62 : 0;
        g.fillRect(left + w * dark * sheet.scale, top, w * 0.38 * sheet.scale, (h + 0.5) * sheet.scale);
        if (cell.chance('roof') > 0.6)
          g.fillRect(
            sheet.X(cell.x) - 0.1 * sheet.scale,
            top - 1.6 * sheet.scale,
            0.2 * sheet.scale,
            1.6 * sheet.scale,
          );
        panes(sheet, cell, left, top, w, h, 1.6, 2.1);
      }
      mist(sheet, depthM, tallM[1] * 0.5);
    },
  });

/** Rows of small windows, some of them lit when lamps are on. */
function panes(
  sheet: Sheet,
  cell: Cell,
  left: number,
  top: number,
  w: number,
  h: number,
  stepX: number,
  stepY: number,
): void {
  const {
    g,
    place: { light },
    depthM,
    scale,
  } = sheet;
  const dark = light.tone('navy', depthM).base;
  const lit = light.toneOf(pigment('glow'), depthM * 0.3).light;
  for (let y = 0; y < h / stepY - 1; y++) {
    for (let x = 0; x < w / stepX - 0.6; x++) {
      const on = cell.chance(`on${x}.${y}`) < light.lamps * 0.75;
      g.globalAlpha = on ? 0.95 : 0.3;
      g.fillStyle = on ? lit : dark;
      g.fillRect(
        left + (x + 0.4) * stepX * scale,
        top + (y + 0.5) * stepY * scale,
        stepX * 0.42 * scale,
        stepY * 0.5 * scale,
      );
    }
  }
  g.globalAlpha = 1;
}

/** Fronts of houses with cornices, windows in frames, and shops at street level when `withShops`. */
const houses = (place: Place, withShops: boolean): Layer => ({
  name: withShops ? 'houses+shops' : 'houses',
  depthM: 9,
  lowM: -0.2,
  highM: Math.max(15, place.topM * 0.9 + 5),
  paint(sheet) {
    for (const cell of cells(sheet, 'house', 7.4, 7.4)) house(sheet, cell, withShops);
  },
});

function house(sheet: Sheet, cell: Cell, withShops: boolean): void {
  const {
    g,
    place: { light, simple },
    depthM,
    scale,
  } = sheet;
  const w = 7.4;
  const floors = 2 + Math.floor(cell.chance('floors') * 3);
  const h = 3.6 + floors * 2.9;
  const front = light.tone(FRONTS[Math.floor(cell.chance('front') * FRONTS.length)]!, depthM);
  const left = sheet.X(cell.x - w / 2);
  const px = (m: number): number => m * scale;
  const fill = g.createLinearGradient(0, sheet.Y(h), 0, sheet.Y(0));
  fill.addColorStop(0, front.light);
  fill.addColorStop(0.4, front.base);
  fill.addColorStop(1, front.shade);
  g.fillStyle = fill;
  g.fillRect(left, sheet.Y(h), px(w), px(h + 0.2));
  g.fillStyle = front.deep;
  g.fillRect(light.towards[0] < 0 ? left + px(w - 0.16) : left, sheet.Y(h), px(0.16), px(h));
  g.fillStyle = front.rim;
  g.fillRect(left - px(0.1), sheet.Y(h + 0.1), px(w + 0.2), px(0.3));
  g.fillStyle = front.deep;
  g.fillRect(left, sheet.Y(h - 0.2), px(w), px(0.12));
  if (cell.chance('gable') > 0.55) {
    g.fillStyle = light.tone('rust', depthM).shade;
    polygon(g, [
      [left - px(0.2), sheet.Y(h + 0.1)],
      [left + px(w / 2), sheet.Y(h + 2)],
      [left + px(w + 0.2), sheet.Y(h + 0.1)],
    ]);
    g.fill();
  }
  for (let floor = 0; floor < floors; floor++) {
    for (let i = 0; i < 3; i++)
      window(
        sheet,
        cell,
        left + px(0.9 + i * 2.15),
        sheet.Y(3.6 + floor * 2.9 + 2.3),
        px(1.15),
        px(1.75),
        `${floor}${i}`,
      );
  }
  if (withShops) shop(sheet, cell, left, px(w));
  else
    for (let i = 0; i < 3; i++)
      window(sheet, cell, left + px(0.9 + i * 2.15), sheet.Y(2.6), px(1.15), px(1.6), `g${i}`);
  if (!simple && cell.chance('ivy') > 0.7) {
    foliage(
      g,
      light,
      light.tone('moss', depthM),
      Array.from({ length: 44 }, (_, i) => {
        const y = cell.between(0, 1, `iy${i}`) ** 1.4 * 5.6;
        return {
          x: left + px(0.1 + cell.between(0, 0.9, `ix${i}`) * (1 - y / 7)),
          y: sheet.Y(y),
          r: px(cell.between(0.12, 0.26, `ir${i}`)),
        };
      }),
    );
  }
}

function window(sheet: Sheet, cell: Cell, x: number, y: number, w: number, h: number, which: string): void {
  const {
    g,
    place: { light, simple },
    depthM,
  } = sheet;
  const on = cell.chance(`lit${which}`) < light.lamps * 0.7;
  g.fillStyle = light.tone('cream', depthM).shade;
  g.fillRect(x - w * 0.1, y - h * 0.06, w * 1.2, h * 1.14);
  const glass = light.tone('sky', depthM);
  const fill = g.createLinearGradient(x, y, x + w, y + h);
  fill.addColorStop(0, on ? css(pigment('glow')) : glass.light);
  fill.addColorStop(1, on ? css(pigment('ember')) : glass.deep);
  g.fillStyle = fill;
  g.fillRect(x, y, w, h);
  g.fillStyle = light.tone('cream', depthM).base;
  g.fillRect(x + w * 0.46, y, w * 0.08, h);
  g.fillRect(x, y + h * 0.42, w, h * 0.05);
  g.fillStyle = light.tone('stone', depthM).light;
  g.fillRect(x - w * 0.16, y + h * 1.05, w * 1.32, h * 0.06);
  if (simple || cell.chance(`box${which}`) < 0.7) return;
  for (let i = 0; i < 7; i++) {
    g.fillStyle = i % 2 ? light.tone('leaf', depthM).base : light.toneOf(light.family.accent, depthM).base;
    disc(g, x + (w * i) / 6, y + h * (1 - 0.03 * (i % 3)), w * 0.1);
  }
}

function shop(sheet: Sheet, cell: Cell, left: number, width: number): void {
  const {
    g,
    place: { light },
    depthM,
    scale,
  } = sheet;
  const px = (m: number): number => m * scale;
  const trim = light.tone(FRONTS[Math.floor(cell.chance('trim') * FRONTS.length)]!, depthM);
  g.fillStyle = trim.deep;
  g.fillRect(left + px(0.25), sheet.Y(3.1), width - px(0.5), px(3.1));
  const glass = g.createLinearGradient(left, sheet.Y(2.4), left + width * 0.6, sheet.Y(0.4));
  const glowing = light.lamps > 0.3;
  glass.addColorStop(0, glowing ? css(pigment('glow')) : light.tone('sky', depthM).light);
  glass.addColorStop(1, glowing ? light.tone('amber', depthM).base : light.tone('steel', depthM).shade);
  g.fillStyle = glass;
  g.fillRect(left + px(0.5), sheet.Y(2.35), width * 0.55, px(1.85));
  g.fillRect(left + width * 0.72, sheet.Y(2.35), width * 0.2, px(2.3));
  const stripes = 12;
  const awning = light.toneOf(light.family.accent, depthM);
  for (let i = 0; i < stripes; i++) {
    g.fillStyle = i % 2 ? light.tone('cream', depthM).base : awning.base;
    const x = left + px(0.15) + ((width - px(0.3)) * i) / stripes;
    const step = (width - px(0.3)) / stripes;
    polygon(g, [
      [x, sheet.Y(3.15)],
      [x + step, sheet.Y(3.15)],
      [x + step, sheet.Y(2.5)],
      [x + step / 2, sheet.Y(2.4)],
      [x, sheet.Y(2.5)],
    ]);
    g.fill();
  }
}

const lamps = (place: Place): Layer => ({
  name: 'lamps',
  depthM: 5,
  lowM: -0.2,
  highM: 6.5,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const metal = light.tone('charcoal', 5);
    for (const cell of cells(sheet, 'lamp', 9, 3)) {
      const x = sheet.X(cell.x);
      limb(
        g,
        light,
        metal,
        [
          [x, sheet.Y(0)],
          [x, sheet.Y(4.1)],
        ],
        [scale * 0.075, scale * 0.045],
      );
      const head: Point = [x, sheet.Y(4.35)];
      if (light.lamps > 0.2) {
        const halo = g.createRadialGradient(...head, 0, ...head, scale * 1.9);
        halo.addColorStop(0, css(pigment('glow'), 0.6 * light.lamps));
        halo.addColorStop(0.3, css(pigment('ember'), 0.22 * light.lamps));
        halo.addColorStop(1, css(pigment('ember'), 0));
        g.fillStyle = halo;
        disc(g, ...head, scale * 1.9);
      }
      g.fillStyle = light.lamps > 0.2 ? css(pigment('glow')) : light.tone('cream', 5).light;
      disc(g, ...head, scale * 0.2);
      g.fillStyle = metal.base;
      polygon(g, [
        [x - scale * 0.26, sheet.Y(4.45)],
        [x, sheet.Y(4.8)],
        [x + scale * 0.26, sheet.Y(4.45)],
      ]);
      g.fill();
      if (cell.chance('tree') > 0.4) planter(sheet, sheet.X(cell.x + 4.2), cell);
    }
  },
});

function planter(sheet: Sheet, x: number, cell: Cell): void {
  const {
    g,
    place: { light },
    depthM,
    scale,
  } = sheet;
  g.fillStyle = wash(g, light, light.tone('stone', depthM), x, sheet.Y(0.25), scale * 0.5);
  g.fillRect(x - scale * 0.5, sheet.Y(0.5), scale, scale * 0.55);
  foliage(
    g,
    light,
    light.tone('leaf', depthM),
    Array.from({ length: 12 }, (_, i) => ({
      x: x + cell.between(-0.45, 0.45, `px${i}`) * scale,
      y: sheet.Y(0.7 + cell.between(0, 0.55, `py${i}`)),
      r: scale * cell.between(0.16, 0.26, `pr${i}`),
    })),
  );
}

/** A town seen from its roofs: most of it lies below. */
const LOW_SKYLINE = [skyline('low-far', 150, 12, [8, 38]), skyline('low-near', 70, 8, [3, 13])];

/** Layers of a town by the names that settings use. */
export const TOWN: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  skyline: [skyline('skyline-far', 150, 11, [22, 52]), skyline('skyline', 70, 8.5, [13, 27])],
  'low-skyline': LOW_SKYLINE,
  houses: [(place) => houses(place, false)],
  shops: [(place) => houses(place, true)],
  lamps: [lamps],
};

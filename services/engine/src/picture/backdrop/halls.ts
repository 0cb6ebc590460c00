import { blend, css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, oval, polygon } from '../shapes.ts';
import { cells, type Layer, type Place, type Sheet } from './layer.ts';
import { wallFill } from './wall-fill.ts';

const HALL_M = 8;

/** The back of a sports hall: tall windows, a painted band, wall bars. */
const hallWall = (place: Place): Layer => ({
  name: 'windows',
  depthM: HALL_M,
  lowM: -0.3,
  highM: Math.max(place.environment.look.ceilingM ?? 9, place.topM + 4) + 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light, topM } = place;
    const high = Math.max(place.environment.look.ceilingM ?? 9, topM + 4);
    wallFill(sheet, high + 3, light.toneOf(light.family.far, 4));
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    g.fillStyle = light.toneOf(light.family.middle, 4).base;
    g.fillRect(-1, sheet.Y(3.3), width, scale * 3.6);
    g.fillStyle = light.toneOf(light.family.accent, 4).base;
    g.fillRect(-1, sheet.Y(3.5), width, scale * 0.16);
    for (const cell of cells(sheet, 'hall-window', 4.2, 3)) {
      const [left, top, w, h] = [sheet.X(cell.x - 1.3), sheet.Y(8.3), scale * 2.6, scale * 3.9];
      const sky = g.createLinearGradient(0, top, 0, top + h);
      sky.addColorStop(0, css(scaled(light.hour.zenith, 1.05)));
      sky.addColorStop(1, css(scaled(light.hour.horizon, 1.05)));
      g.fillStyle = light.tone('darkwood', 4).shade;
      g.fillRect(left - scale * 0.1, top - scale * 0.1, w + scale * 0.2, h + scale * 0.2);
      g.fillStyle = sky;
      g.fillRect(left, top, w, h);
      g.fillStyle = light.tone('darkwood', 4).base;
      for (const u of [0.333, 0.667]) g.fillRect(left + w * u, top, scale * 0.07, h);
      for (const v of [0.25, 0.5, 0.75]) g.fillRect(left, top + h * v, w, scale * 0.06);
    }
    // Trusses under the roof.
    g.strokeStyle = light.tone('charcoal', 4).base;
    g.lineWidth = Math.max(1, scale * 0.13);
    g.beginPath();
    for (const y of [high - 0.4, high - 1.5]) {
      g.moveTo(-1, sheet.Y(y));
      g.lineTo(width, sheet.Y(y));
    }
    for (const cell of cells(sheet, 'truss', 2)) {
      g.moveTo(sheet.X(cell.x - 1), sheet.Y(high - 0.4));
      g.lineTo(sheet.X(cell.x), sheet.Y(high - 1.5));
      g.lineTo(sheet.X(cell.x + 1), sheet.Y(high - 0.4));
    }
    g.stroke();
    for (const cell of cells(sheet, 'hall-lamp', 3.4, 2)) hangingLamp(sheet, cell.x, high - 2.1);
  },
});

function hangingLamp(sheet: Sheet, x: number, y: number): void {
  const {
    g,
    place: { light },
    scale,
  } = sheet;
  const [px, py] = [sheet.X(x), sheet.Y(y)];
  const halo = g.createRadialGradient(px, py, 0, px, py, scale * 1.5);
  halo.addColorStop(0, css(pigment('glow'), 0.75));
  halo.addColorStop(1, css(pigment('glow'), 0));
  g.fillStyle = halo;
  disc(g, px, py, scale * 1.5);
  g.fillStyle = light.tone('charcoal', 4).base;
  polygon(g, [
    [px - scale * 0.42, py],
    [px - scale * 0.15, py - scale * 0.35],
    [px + scale * 0.15, py - scale * 0.35],
    [px + scale * 0.42, py],
  ]);
  g.fill();
  g.fillStyle = css(pigment('glow'));
  oval(g, px, py, scale * 0.36, scale * 0.08);
}

/** Steps for spectators; the crowd itself lives, and is drawn with each frame. */
const stands = (place: Place): Layer => ({
  name: 'stands',
  depthM: 6,
  lowM: -0.2,
  highM: 3.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    for (let row = 3; row >= 0; row--) {
      const y = 0.55 + row * 0.55;
      const tone = light.toneOf(blend(light.family.near, light.shadow, 0.1 + row * 0.05), 3);
      g.fillStyle = tone.deep;
      g.fillRect(-1, sheet.Y(y), width, scale * 0.6);
      g.fillStyle = tone.base;
      g.fillRect(-1, sheet.Y(y), width, scale * 0.13);
    }
    const band = light.toneOf(light.family.accent, 3);
    g.fillStyle = band.shade;
    g.fillRect(-1, sheet.Y(0.62), width, scale * 0.7);
    for (const cell of cells(sheet, 'board', 3.2)) {
      g.fillStyle = cell.index % 2 ? light.tone('navy', 3).base : light.tone('crimson', 3).base;
      g.fillRect(sheet.X(cell.x - 1.58), sheet.Y(0.58), scale * 3.16, scale * 0.58);
      g.fillStyle = light.tone('cream', 3).base;
      g.globalAlpha = 0.85;
      for (let i = 0; i < 5; i++)
        g.fillRect(
          sheet.X(cell.x - 1.1 + i * 0.45),
          sheet.Y(0.4),
          scale * cell.between(0.12, 0.36, `l${i}`),
          scale * 0.2,
        );
      g.globalAlpha = 1;
    }
  },
});

const curtain = (place: Place): Layer => ({
  name: 'curtain',
  depthM: 5,
  lowM: -0.02,
  highM: Math.max(8, place.topM + 4),
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const top = Math.max(8, place.topM + 4);
    for (const cell of cells(sheet, 'fold', 0.62)) {
      const left = sheet.X(cell.x - 0.31);
      const tone = light.tone('crimson', 2);
      const fold = g.createLinearGradient(left, 0, left + scale * 0.62, 0);
      fold.addColorStop(0, tone.deep);
      fold.addColorStop(cell.between(0.3, 0.45, 'a'), tone.base);
      fold.addColorStop(cell.between(0.5, 0.62, 'b'), tone.light);
      fold.addColorStop(1, tone.deep);
      g.fillStyle = fold;
      g.fillRect(left - 0.5, sheet.Y(top), scale * 0.62 + 1, (top - 0.05) * scale);
    }
    const dark = g.createLinearGradient(0, sheet.Y(top), 0, sheet.Y(0));
    dark.addColorStop(0, light.shadowInk(0.92));
    dark.addColorStop(0.55, light.shadowInk(0.35));
    dark.addColorStop(1, light.shadowInk(0.3));
    g.fillStyle = dark;
    g.fillRect(-1, sheet.Y(top), (sheet.x1 - sheet.x0) * scale + 4, (top + 0.1) * scale);
    g.fillStyle = light.tone('gold', 2).shade;
    g.fillRect(-1, sheet.Y(0.22), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.1);
  },
});

/** Backs of heads before the stage, out of focus. */
const audience = (place: Place): Layer => ({
  name: 'audience',
  depthM: -6,
  lowM: -2,
  highM: 0.35,
  blurPx: place.simple ? 0 : 4,
  paint(sheet) {
    const { g, scale } = sheet;
    const dark = place.light.tone('navy', 0).deep;
    for (const cell of cells(sheet, 'head', 0.62)) {
      if (cell.chance('there') < 0.2) continue;
      const [x, y] = [sheet.X(cell.x + cell.between(-0.1, 0.1, 'x')), sheet.Y(-0.28 + cell.between(-0.12, 0.08, 'y'))];
      g.fillStyle = dark;
      disc(g, x, y, scale * 0.13);
      g.beginPath();
      g.ellipse(x, y + scale * 0.42, scale * 0.27, scale * 0.28, 0, Math.PI, 0);
      g.fill();
      g.fillRect(x - scale * 0.27, y + scale * 0.41, scale * 0.54, scale * 1.5);
    }
  },
});

export const CROWD_DEPTH_M = 6;

/** Layers of halls and stages by the names that settings use. */
export const HALLS: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  windows: [hallWall],
  stands: [stands],
  curtain: [curtain],
  audience: [audience],
};

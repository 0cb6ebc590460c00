import { blend } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, sphere, wash } from '../shapes.ts';
import { cells, type Layer, type Place } from './layer.ts';
import { wallFill } from './wall-fill.ts';

/** Where the far wall of a room stands. */
export const WALL_M = 4.2;

/** How high a room is for the camera: real ceilings would leave upright pictures black above. */
export const ceilingOf = (place: Place): number => Math.max(place.environment.look.ceilingM ?? 3, place.topM + 0.6);

const wall = (place: Place): Layer => ({
  name: 'wall',
  depthM: WALL_M,
  lowM: -0.02,
  highM: ceilingOf(place) + 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const paper = light.toneOf(blend(light.family.far, pigment('cream'), 0.5), 3);
    wallFill(sheet, ceilingOf(place) + 3, paper);
    g.globalAlpha = 0.16;
    g.fillStyle = paper.deep;
    for (const cell of cells(sheet, 'paper', 0.55)) {
      if (cell.index % 2)
        g.fillRect(sheet.X(cell.x - 0.13), sheet.Y(ceilingOf(place)), scale * 0.26, ceilingOf(place) * scale);
    }
    g.globalAlpha = 1;
    const wood = light.tone('cream', 3);
    g.fillStyle = wood.shade;
    g.fillRect(-1, sheet.Y(0.95), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.07);
    g.fillStyle = light.toneOf(blend(light.family.middle, pigment('cream'), 0.25), 3).base;
    g.fillRect(-1, sheet.Y(0.88), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.88);
    for (const cell of cells(sheet, 'panel', 1.3)) {
      g.strokeStyle = light.toneOf(light.family.middle, 3).shade;
      g.globalAlpha = 0.5;
      g.lineWidth = Math.max(1, scale * 0.02);
      g.strokeRect(sheet.X(cell.x - 0.55), sheet.Y(0.78), scale * 1.1, scale * 0.55);
      g.globalAlpha = 1;
    }
    g.fillStyle = wood.base;
    g.fillRect(-1, sheet.Y(0.12), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.14);
    if (ceilingOf(place) < place.topM + 2) {
      g.fillStyle = wood.shade;
      g.fillRect(-1, sheet.Y(ceilingOf(place) + 0.14), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.16);
    }
  },
});

const pictures = (place: Place): Layer => ({
  name: 'pictures',
  depthM: WALL_M - 0.03,
  lowM: 1,
  highM: 3.4,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'picture', 5.6, 4)) {
      if (cell.index % 2 === 0) continue;
      const x = cell.x + 1.2;
      for (const [dx, dy, w, h] of [
        [-0.35, 2.5, 0.75, 0.95],
        [0.6, 2.25, 0.6, 0.5],
      ] as const) {
        const [left, top] = [sheet.X(x + dx - w / 2), sheet.Y(dy)];
        g.fillStyle = light.tone('darkwood', 3).base;
        g.fillRect(left, top, w * scale, h * scale);
        g.fillStyle = light.tone('cream', 3).base;
        g.fillRect(left + scale * 0.06, top + scale * 0.06, (w - 0.12) * scale, (h - 0.12) * scale);
        g.fillStyle = light.tone(cell.chance(`${dx}`) > 0.5 ? 'teal' : 'peach', 3).base;
        g.fillRect(left + scale * 0.12, top + scale * 0.12, (w - 0.24) * scale, (h - 0.24) * scale * 0.6);
        g.fillStyle = light.tone('rust', 3).base;
        g.fillRect(
          left + scale * 0.12,
          top + scale * 0.12 + (h - 0.24) * scale * 0.6,
          (w - 0.24) * scale,
          (h - 0.24) * scale * 0.4,
        );
        g.fillStyle = light.tone('gold', 3).light;
        disc(g, left + w * scale * 0.6, top + h * scale * 0.36, scale * 0.08);
      }
    }
  },
});

const SPINES = ['crimson', 'teal', 'gold', 'navy', 'moss', 'cream', 'rust', 'violet'];

const shelves = (place: Place): Layer => ({
  name: 'shelves',
  depthM: WALL_M - 0.3,
  lowM: -0.1,
  highM: 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const kitchen = place.environment.look.layers.includes('counter');
    for (const cell of cells(sheet, 'shelf', 5.6, 5)) {
      if (!kitchen && cell.index % 2) continue;
      const left = sheet.X(cell.x + 0.4);
      const wood = light.tone('wood', 3);
      const boards = kitchen ? [1.75, 2.3] : [0.05, 0.6, 1.15, 1.7, 2.25];
      if (!kitchen) {
        g.fillStyle = light.tone('darkwood', 3).deep;
        g.fillRect(left, sheet.Y(2.35), scale * 1.8, scale * 2.35);
      }
      for (const [row, y] of boards.entries()) {
        for (let x = 0.06, i = 0; x < 1.66; i++) {
          const w = cell.between(0.05, 0.12, `w${row}${i}`);
          const h = cell.between(0.26, 0.42, `h${row}${i}`);
          const tone = light.tone(SPINES[Math.floor(cell.chance(`c${row}${i}`) * SPINES.length)]!, 3);
          if (kitchen) {
            g.fillStyle = wash(g, light, tone, left + (x + w) * scale, sheet.Y(y + 0.15), scale * 0.14);
            g.beginPath();
            g.roundRect(left + x * scale, sheet.Y(y + h * 0.72), w * 1.9 * scale, h * 0.7 * scale, scale * 0.03);
            g.fill();
            x += w * 2.4;
          } else if (cell.chance(`gap${row}${i}`) > 0.12 && y < 2.2) {
            g.fillStyle = tone.base;
            g.fillRect(left + x * scale, sheet.Y(y + h), w * scale - 1, h * scale);
            g.fillStyle = tone.light;
            g.fillRect(left + x * scale, sheet.Y(y + h), w * 0.25 * scale, h * scale);
            x += w;
          } else x += 0.16;
        }
        g.fillStyle = wood.base;
        g.fillRect(left - scale * 0.05, sheet.Y(y + 0.03), scale * 1.9, scale * 0.06);
        g.fillStyle = wood.deep;
        g.fillRect(left - scale * 0.05, sheet.Y(y - 0.03), scale * 1.9, scale * 0.025);
      }
    }
  },
});

const counter = (place: Place): Layer => ({
  name: 'counter',
  depthM: WALL_M - 0.7,
  lowM: -0.1,
  highM: 2.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const front = light.tone('teal', 2);
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    g.fillStyle = light.tone('cream', 2).shade;
    g.fillRect(-1, sheet.Y(1.55), width, scale * 0.65);
    g.globalAlpha = 0.5;
    g.fillStyle = light.tone('stone', 2).shade;
    for (const cell of cells(sheet, 'tile', 0.32))
      g.fillRect(sheet.X(cell.x), sheet.Y(1.55), Math.max(1, scale * 0.015), scale * 0.65);
    for (const y of [1.22, 1.38]) g.fillRect(-1, sheet.Y(y), width, Math.max(1, scale * 0.015));
    g.globalAlpha = 1;
    const fill = g.createLinearGradient(0, sheet.Y(0.9), 0, sheet.Y(0));
    fill.addColorStop(0, front.base);
    fill.addColorStop(1, front.deep);
    g.fillStyle = fill;
    g.fillRect(-1, sheet.Y(0.9), width, scale);
    for (const cell of cells(sheet, 'door', 0.9)) {
      g.strokeStyle = front.deep;
      g.lineWidth = Math.max(1, scale * 0.02);
      g.strokeRect(sheet.X(cell.x - 0.4), sheet.Y(0.8), scale * 0.8, scale * 0.66);
      g.fillStyle = light.tone('gold', 2).light;
      disc(g, sheet.X(cell.x + 0.3), sheet.Y(0.5), scale * 0.03);
      if (cell.chance('pot') > 0.7)
        sphere(
          g,
          light,
          light.tone(SPINES[Math.floor(cell.chance('pc') * SPINES.length)]!, 2),
          sheet.X(cell.x),
          sheet.Y(1.1),
          scale * 0.15,
        );
    }
    g.fillStyle = light.tone('wood', 2).light;
    g.fillRect(-1, sheet.Y(0.98), width, scale * 0.09);
  },
});

/** Layers of rooms by the names that settings use. */
export const ROOMS: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  wall: [wall],
  pictures: [pictures],
  shelves: [shelves],
  counter: [counter],
};

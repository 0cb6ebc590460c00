import { blend, css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, limb, oval, polygon, smoothPath, sphere, wash } from '../shapes.ts';
import { cells, type Layer, type Place, type Sheet } from './layer.ts';
import { GUESTS } from './life/town.ts';
import { ceilingOf, WALL_M } from './rooms.ts';
import { wallFill } from './wall-fill.ts';

const BOOKS = ['crimson', 'teal', 'gold', 'navy', 'moss', 'cream', 'rust', 'violet', 'maroon', 'olive'];

/** Old bricks, whitewashed above. */
const brickWall = (place: Place): Layer => ({
  name: 'brick-wall',
  depthM: WALL_M,
  lowM: -0.02,
  highM: ceilingOf(place) + 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const brick = light.toneOf(blend(pigment('brick'), light.family.far, 0.35), 3);
    wallFill(sheet, ceilingOf(place) + 3, brick);
    for (let row = 0; row * 0.17 < ceilingOf(place) + 0.2; row++)
      for (const cell of cells(sheet, `brick${row}`, 0.46)) {
        const odd = cell.chance('c');
        if (odd > 0.5) continue;
        g.globalAlpha = 0.2 + odd * 0.3;
        g.fillStyle = odd < 0.2 ? brick.deep : odd < 0.35 ? brick.shade : brick.light;
        g.fillRect(sheet.X(cell.x - 0.22 + (row % 2) * 0.23), sheet.Y(row * 0.17 + 0.15), scale * 0.42, scale * 0.13);
      }
    g.globalAlpha = 1;
    g.fillStyle = light.tone('darkwood', 3).base;
    g.fillRect(-1, sheet.Y(0.6), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.7);
    g.fillStyle = light.tone('darkwood', 3).light;
    g.fillRect(-1, sheet.Y(0.63), (sheet.x1 - sheet.x0) * scale + 4, scale * 0.06);
  },
});

/** Lamps that hang from the ceiling, with the light that they give. */
const pendants = (place: Place): Layer => ({
  name: 'pendants',
  depthM: 2.6,
  lowM: 0.8,
  highM: ceilingOf(place) + 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'pendant', GUESTS.stepM, 2)) {
      const [x, y] = [sheet.X(cell.x), sheet.Y(2.5)];
      g.fillStyle = light.tone('charcoal', 2).deep;
      g.fillRect(x - scale * 0.012, sheet.Y(ceilingOf(place) + 3), scale * 0.024, (ceilingOf(place) + 0.5) * scale);
      const halo = g.createRadialGradient(x, y + scale * 0.1, 0, x, y + scale * 0.1, scale * 1.5);
      halo.addColorStop(0, css(pigment('glow'), 0.28 + 0.3 * light.lamps));
      halo.addColorStop(0.4, css(pigment('ember'), 0.1 * light.lamps));
      halo.addColorStop(1, css(pigment('ember'), 0));
      g.fillStyle = halo;
      disc(g, x, y + scale * 0.1, scale * 1.5);
      g.fillStyle = wash(g, light, light.tone('copper', 2), x, y, scale * 0.3);
      g.beginPath();
      g.ellipse(x, y + scale * 0.1, scale * 0.27, scale * 0.26, 0, Math.PI, 0);
      g.fill();
      g.fillStyle = css(pigment('glow'));
      oval(g, x, y + scale * 0.1, scale * 0.22, scale * 0.045);
    }
  },
});

/** A bar with its coffee machine, jars, and a board with what there is. */
const coffeeBar = (place: Place): Layer => ({
  name: 'coffee-bar',
  depthM: WALL_M - 0.9,
  lowM: -0.1,
  highM: 3.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'bar', 12.4, 4)) {
      const x = cell.x;
      slate(sheet, x - 1.1, 2.75, 2.2, 0.95);
      g.fillStyle = wash(g, light, light.tone('darkwood', 2), sheet.X(x), sheet.Y(0.5), scale * 2);
      g.fillRect(sheet.X(x - 2.1), sheet.Y(1.05), scale * 4.2, scale * 1.1);
      for (let i = 0; i < 7; i++) {
        g.fillStyle = light.tone('darkwood', 2).deep;
        g.fillRect(sheet.X(x - 2.05 + i * 0.6), sheet.Y(0.95), scale * 0.03, scale * 0.9);
      }
      g.fillStyle = light.tone('wood', 2).light;
      g.fillRect(sheet.X(x - 2.2), sheet.Y(1.12), scale * 4.4, scale * 0.1);
      const steel = light.tone('steel', 2);
      g.fillStyle = wash(g, light, steel, sheet.X(x), sheet.Y(1.4), scale * 0.5);
      g.beginPath();
      g.roundRect(sheet.X(x - 0.55), sheet.Y(1.68), scale * 1.1, scale * 0.56, scale * 0.08);
      g.fill();
      g.fillStyle = light.tone('crimson', 2).base;
      g.fillRect(sheet.X(x - 0.55), sheet.Y(1.56), scale * 1.1, scale * 0.1);
      for (const dx of [-0.3, 0.1]) {
        g.fillStyle = light.tone('charcoal', 2).base;
        g.fillRect(sheet.X(x + dx), sheet.Y(1.4), scale * 0.2, scale * 0.06);
        g.fillStyle = light.tone('white', 2).base;
        g.fillRect(sheet.X(x + dx + 0.05), sheet.Y(1.26), scale * 0.11, scale * 0.12);
      }
      for (let i = 0; i < 4; i++) {
        g.fillStyle = light.tone(['tan', 'chestnut', 'gold', 'peach'][i]!, 2).base;
        g.beginPath();
        g.roundRect(sheet.X(x + 0.8 + i * 0.3), sheet.Y(1.42), scale * 0.2, scale * 0.3, scale * 0.04);
        g.fill();
        g.fillStyle = light.tone('wood', 2).shade;
        g.fillRect(sheet.X(x + 0.81 + i * 0.3), sheet.Y(1.46), scale * 0.18, scale * 0.06);
      }
      sphere(g, light, light.tone('amber', 2), sheet.X(x - 1.5), sheet.Y(1.2), scale * 0.1);
      sphere(g, light, light.tone('tan', 2), sheet.X(x - 1.28), sheet.Y(1.19), scale * 0.09);
    }
  },
});

/** A dark board on which something is written. */
function slate(sheet: Sheet, left: number, top: number, w: number, h: number): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  g.fillStyle = light.tone('wood', 2).base;
  g.fillRect(sheet.X(left - 0.07), sheet.Y(top + 0.07), (w + 0.14) * scale, (h + 0.14) * scale);
  g.fillStyle = wash(
    g,
    light,
    light.toneOf(blend(pigment('pine'), pigment('charcoal'), 0.55), 2),
    sheet.X(left + w / 2),
    sheet.Y(top - h / 2),
    w * scale * 0.6,
  );
  g.fillRect(sheet.X(left), sheet.Y(top), w * scale, h * scale);
  g.strokeStyle = light.tone('cream', 2).base;
  g.lineWidth = Math.max(1, scale * 0.02);
  g.globalAlpha = 0.8;
  const lines = Math.max(2, Math.floor(h / 0.2));
  for (let row = 0; row < lines; row++) {
    const y = sheet.Y(top - 0.14 - (row * (h - 0.2)) / lines);
    const long = 0.35 + 0.5 * ((row * 0.37 + 0.3) % 1);
    g.beginPath();
    for (let k = 0; k <= 14; k++) {
      const x = sheet.X(left + 0.12 + ((w - 0.3) * long * k) / 14);
      if (k === 0 || k === 6) g.moveTo(x, y);
      else g.lineTo(x, y + Math.sin(k * 2.4 + row) * scale * 0.025);
    }
    g.stroke();
  }
  g.globalAlpha = 1;
}

/** The blackboard of a class, its ledge, a map beside it. */
const blackboard = (place: Place): Layer => ({
  name: 'blackboard',
  depthM: WALL_M - 0.05,
  lowM: 0.6,
  highM: 3.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'board', 9.6, 5)) {
      const x = cell.x + 4.8;
      slate(sheet, x - 1.9, 2.55, 3.8, 1.45);
      g.fillStyle = light.tone('wood', 2).light;
      g.fillRect(sheet.X(x - 1.9), sheet.Y(1.06), scale * 3.8, scale * 0.06);
      for (const [dx, colour] of [
        [-0.4, 'white'],
        [-0.2, 'yellow'],
        [0.1, 'rose'],
      ] as const) {
        g.fillStyle = light.tone(colour, 2).light;
        g.fillRect(sheet.X(x + dx), sheet.Y(1.1), scale * 0.12, scale * 0.04);
      }
      map(sheet, x + 2.35, 2.5);
    }
  },
});

function map(sheet: Sheet, left: number, top: number): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  g.fillStyle = light.tone('darkwood', 2).base;
  g.fillRect(sheet.X(left - 0.06), sheet.Y(top + 0.05), scale * 1.42, scale * 0.07);
  g.fillStyle = light.tone('cyan', 2).light;
  g.fillRect(sheet.X(left), sheet.Y(top), scale * 1.3, scale * 0.95);
  for (const [u, v, rx, ry, colour] of [
    [0.28, 0.35, 0.2, 0.16, 'leaf'],
    [0.36, 0.66, 0.1, 0.2, 'olive'],
    [0.66, 0.32, 0.24, 0.14, 'sand'],
    [0.62, 0.58, 0.12, 0.2, 'amber'],
    [0.86, 0.72, 0.1, 0.08, 'rust'],
  ] as const) {
    g.fillStyle = light.tone(colour, 2).base;
    oval(g, sheet.X(left + u * 1.3), sheet.Y(top - v * 0.95), rx * scale, ry * scale * 0.8);
  }
}

/** Desks and chairs in a row before the far wall. */
const desks = (place: Place): Layer => ({
  name: 'desks',
  depthM: 2.7,
  lowM: -0.1,
  highM: 1.5,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'desk', 2.3, 2)) {
      if (cell.chance('there') < 0.06) continue;
      const x = sheet.X(cell.x);
      const steel = light.tone('steel', 2);
      for (const side of [-1, 1])
        limb(
          g,
          light,
          steel,
          [
            [x + side * scale * 0.42, sheet.Y(0.66)],
            [x + side * scale * 0.46, sheet.Y(0)],
          ],
          [scale * 0.025, scale * 0.022],
        );
      g.fillStyle = light.tone('teal', 2).shade;
      g.beginPath();
      g.roundRect(x - scale * 0.24, sheet.Y(0.98), scale * 0.48, scale * 0.3, scale * 0.06);
      g.fill();
      g.fillStyle = light.tone('wood', 2).shade;
      g.fillRect(x - scale * 0.55, sheet.Y(0.7), scale * 1.1, scale * 0.1);
      g.fillStyle = light.tone('wood', 2).light;
      g.fillRect(x - scale * 0.57, sheet.Y(0.74), scale * 1.14, scale * 0.05);
      const tone = light.tone(BOOKS[Math.floor(cell.chance('book') * BOOKS.length)]!, 2);
      g.fillStyle = tone.base;
      g.fillRect(x - scale * 0.3, sheet.Y(0.79), scale * 0.3, scale * 0.05);
      if (cell.chance('globe') > 0.75) {
        sphere(g, light, light.tone('blue', 2), x + scale * 0.28, sheet.Y(0.93), scale * 0.14);
        g.fillStyle = light.tone('gold', 2).shade;
        g.fillRect(x + scale * 0.2, sheet.Y(0.79), scale * 0.16, scale * 0.05);
      }
    }
  },
});

/** Cases of books up to the ceiling, with a ladder here and there. */
const bookcases = (place: Place): Layer => ({
  name: 'bookcases',
  depthM: WALL_M - 0.35,
  lowM: -0.1,
  highM: ceilingOf(place) + 0.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const high = Math.min(3.6, ceilingOf(place));
    for (const cell of cells(sheet, 'case', 7.2, 5)) {
      for (const dx of [1.05, 2.9])
        bookcase(sheet, cell.x + dx, 1.7, high, `${cell.key}${dx}`, (what) => cell.chance(`${dx}${what}`));
      if (cell.chance('ladder') > 0.4) {
        const wood = light.tone('wood', 2);
        for (const dx of [0, 0.42])
          limb(
            g,
            light,
            wood,
            [
              [sheet.X(cell.x + 2 + dx), sheet.Y(-0.02)],
              [sheet.X(cell.x + 2.3 + dx), sheet.Y(high - 0.3)],
            ],
            [scale * 0.035, scale * 0.03],
          );
        for (let y = 0.35; y < high - 0.4; y += 0.36) {
          g.fillStyle = wood.base;
          g.fillRect(sheet.X(cell.x + 2 + (y / high) * 0.3), sheet.Y(y), scale * 0.44, scale * 0.045);
        }
      }
    }
  },
});

function bookcase(
  sheet: Sheet,
  left: number,
  w: number,
  high: number,
  key: string,
  chance: (what: string) => number,
): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const wood = light.tone('chestnut', 3);
  g.fillStyle = wood.deep;
  g.fillRect(sheet.X(left), sheet.Y(high), w * scale, (high + 0.1) * scale);
  for (let row = 0, y = 0.12; y < high - 0.3; row++, y += 0.46) {
    for (let x = 0.08, i = 0; x < w - 0.16; i++) {
      const [wide, tall] = [0.045 + 0.06 * chance(`w${row}${i}`), 0.24 + 0.14 * chance(`h${row}${i}`)];
      if (chance(`gap${row}${i}`) > 0.09) {
        const tone = light.tone(BOOKS[Math.floor(chance(`c${row}${i}`) * BOOKS.length)]!, 3);
        g.fillStyle = tone.base;
        g.fillRect(sheet.X(left + x), sheet.Y(y + tall), wide * scale - 0.8, tall * scale);
        g.fillStyle = tone.light;
        g.fillRect(sheet.X(left + x), sheet.Y(y + tall), wide * 0.3 * scale, tall * scale);
        g.fillStyle = light.tone('gold', 3).base;
        if (chance(`band${row}${i}`) > 0.6)
          g.fillRect(sheet.X(left + x), sheet.Y(y + tall * 0.75), wide * scale - 0.8, scale * 0.015);
      }
      x += wide + (chance(`gap${row}${i}`) > 0.09 ? 0 : 0.1);
    }
    g.fillStyle = wood.base;
    g.fillRect(sheet.X(left), sheet.Y(y), w * scale, scale * 0.06);
    g.fillStyle = wood.light;
    g.fillRect(sheet.X(left), sheet.Y(y), w * scale, scale * 0.018);
  }
  g.fillStyle = wood.base;
  for (const x of [left - 0.04, left + w - 0.05])
    g.fillRect(sheet.X(x), sheet.Y(high), scale * 0.09, (high + 0.1) * scale);
  g.fillStyle = wood.light;
  g.fillRect(sheet.X(left - 0.12), sheet.Y(high + 0.08), (w + 0.24) * scale, scale * 0.14);
}

/** A long table with lamps of green glass. */
const readingTables = (place: Place): Layer => ({
  name: 'reading-tables',
  depthM: 2.8,
  lowM: -0.1,
  highM: 2.1,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'reading', 7.2, 3)) {
      const wood = light.tone('chestnut', 2);
      for (const dx of [-1.15, 1.05]) {
        g.fillStyle = wood.deep;
        g.fillRect(sheet.X(cell.x + dx), sheet.Y(0.7), scale * 0.1, scale * 0.7);
      }
      g.fillStyle = wood.shade;
      g.fillRect(sheet.X(cell.x - 1.3), sheet.Y(0.72), scale * 2.6, scale * 0.12);
      g.fillStyle = wood.light;
      g.fillRect(sheet.X(cell.x - 1.35), sheet.Y(0.76), scale * 2.7, scale * 0.05);
      for (const dx of [-0.7, 0.7]) {
        const [x, y] = [sheet.X(cell.x + dx), sheet.Y(1.14)];
        const halo = g.createRadialGradient(x, y, 0, x, y, scale * 0.8);
        halo.addColorStop(0, css(pigment('glow'), 0.5));
        halo.addColorStop(1, css(pigment('ember'), 0));
        g.fillStyle = halo;
        disc(g, x, y, scale * 0.8);
        g.fillStyle = light.tone('gold', 2).base;
        g.fillRect(x - scale * 0.015, y, scale * 0.03, scale * 0.36);
        g.fillStyle = wash(g, light, light.tone('green', 2), x, y, scale * 0.2);
        g.beginPath();
        g.ellipse(x, y + scale * 0.04, scale * 0.2, scale * 0.13, 0, Math.PI, 0);
        g.fill();
      }
      g.fillStyle = light.tone('paper', 2).light;
      polygon(g, [
        [sheet.X(cell.x - 0.25), sheet.Y(0.79)],
        [sheet.X(cell.x), sheet.Y(0.76)],
        [sheet.X(cell.x + 0.25), sheet.Y(0.79)],
        [sheet.X(cell.x + 0.25), sheet.Y(0.83)],
        [sheet.X(cell.x), sheet.Y(0.8)],
        [sheet.X(cell.x - 0.25), sheet.Y(0.83)],
      ]);
      g.fill();
    }
  },
});

/** A bed with its pillows, and a lamp on the table beside it. */
const bed = (place: Place): Layer => ({
  name: 'bed',
  depthM: 3.1,
  lowM: -0.4,
  highM: 2.5,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'bed', 8.4, 4)) {
      const x = cell.x + 1.9;
      const wood = light.tone('darkwood', 2);
      g.fillStyle = wash(g, light, wood, sheet.X(x - 1.1), sheet.Y(0.7), scale);
      g.beginPath();
      g.roundRect(sheet.X(x - 1.2), sheet.Y(1.3), scale * 0.16, scale * 1.3, scale * 0.05);
      g.roundRect(sheet.X(x + 0.98), sheet.Y(0.75), scale * 0.14, scale * 0.75, scale * 0.05);
      g.fill();
      g.fillStyle = wood.base;
      g.fillRect(sheet.X(x - 1.1), sheet.Y(0.4), scale * 2.15, scale * 0.16);
      const quilt = light.toneOf(light.family.accent, 2);
      g.fillStyle = light.tone('cream', 2).base;
      g.beginPath();
      g.roundRect(sheet.X(x - 1.05), sheet.Y(0.66), scale * 2.05, scale * 0.28, scale * 0.08);
      g.fill();
      g.fillStyle = wash(g, light, quilt, sheet.X(x + 0.2), sheet.Y(0.55), scale * 0.9);
      smoothPath(g, [
        [sheet.X(x - 0.35), sheet.Y(0.72)],
        [sheet.X(x + 0.4), sheet.Y(0.78)],
        [sheet.X(x + 1), sheet.Y(0.68)],
        [sheet.X(x + 1.02), sheet.Y(0.24)],
        [sheet.X(x + 0.3), sheet.Y(0.18)],
        [sheet.X(x - 0.36), sheet.Y(0.24)],
      ]);
      g.fill();
      for (const [dx, tone] of [
        [-0.82, light.tone('white', 2)],
        [-0.66, light.tone('peach', 2)],
      ] as const) {
        g.fillStyle = wash(g, light, tone, sheet.X(x + dx), sheet.Y(0.82), scale * 0.28);
        oval(g, sheet.X(x + dx), sheet.Y(0.82), scale * 0.26, scale * 0.17, -0.25);
      }
      nightTable(sheet, x - 1.75);
    }
  },
});

function nightTable(sheet: Sheet, x: number): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const wood = light.tone('wood', 2);
  g.fillStyle = wood.shade;
  g.fillRect(sheet.X(x - 0.28), sheet.Y(0.58), scale * 0.56, scale * 0.6);
  g.fillStyle = wood.light;
  g.fillRect(sheet.X(x - 0.32), sheet.Y(0.62), scale * 0.64, scale * 0.06);
  const [lx, ly] = [sheet.X(x), sheet.Y(1.02)];
  const halo = g.createRadialGradient(lx, ly, 0, lx, ly, scale * 1.3);
  halo.addColorStop(0, css(pigment('glow'), 0.35 + 0.35 * light.lamps));
  halo.addColorStop(0.4, css(pigment('ember'), 0.16 * light.lamps));
  halo.addColorStop(1, css(pigment('ember'), 0));
  g.fillStyle = halo;
  disc(g, lx, ly, scale * 1.3);
  g.fillStyle = light.tone('gold', 2).base;
  g.fillRect(lx - scale * 0.02, ly, scale * 0.04, scale * 0.42);
  g.fillStyle = css(pigment('glow'));
  polygon(g, [
    [lx - scale * 0.13, ly - scale * 0.14],
    [lx + scale * 0.13, ly - scale * 0.14],
    [lx + scale * 0.2, ly + scale * 0.14],
    [lx - scale * 0.2, ly + scale * 0.14],
  ]);
  g.fill();
}

/** Desks with screens, plants between them. */
const workplaces = (place: Place): Layer => ({
  name: 'workplaces',
  depthM: 3,
  lowM: -0.1,
  highM: 1.9,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'workplace', 3.4, 2)) {
      const x = cell.x;
      g.fillStyle = light.tone('charcoal', 2).base;
      for (const dx of [-0.9, 0.84]) g.fillRect(sheet.X(x + dx), sheet.Y(0.7), scale * 0.06, scale * 0.7);
      g.fillStyle = light.tone('wood', 2).light;
      g.fillRect(sheet.X(x - 1), sheet.Y(0.76), scale * 2, scale * 0.07);
      for (const dx of cell.chance('two') > 0.4 ? [-0.62, 0.12] : [-0.3]) {
        g.fillStyle = light.tone('charcoal', 2).deep;
        g.fillRect(sheet.X(x + dx + 0.22), sheet.Y(0.92), scale * 0.08, scale * 0.18);
        g.beginPath();
        g.roundRect(sheet.X(x + dx), sheet.Y(1.3), scale * 0.54, scale * 0.4, scale * 0.03);
        g.fill();
        const glass = light.tone('cyan', 2);
        g.fillStyle = wash(
          g,
          light,
          { ...glass, shade: glass.base },
          sheet.X(x + dx + 0.27),
          sheet.Y(1.1),
          scale * 0.3,
        );
        g.fillRect(sheet.X(x + dx + 0.03), sheet.Y(1.27), scale * 0.48, scale * 0.33);
        g.fillStyle = light.tone('white', 2).light;
        for (let i = 0; i < 4; i++)
          g.fillRect(
            sheet.X(x + dx + 0.08),
            sheet.Y(1.22 - i * 0.07),
            scale * (0.14 + 0.2 * cell.chance(`l${dx}${i}`)),
            scale * 0.025,
          );
      }
      if (cell.chance('plant') > 0.45) {
        g.fillStyle = wash(g, light, light.tone('clay', 2), sheet.X(x + 1.4), sheet.Y(0.2), scale * 0.2);
        polygon(g, [
          [sheet.X(x + 1.22), sheet.Y(0.42)],
          [sheet.X(x + 1.58), sheet.Y(0.42)],
          [sheet.X(x + 1.52), sheet.Y(0)],
          [sheet.X(x + 1.28), sheet.Y(0)],
        ]);
        g.fill();
        for (let i = 0; i < 7; i++) {
          const lean = (i - 3) / 3;
          limb(
            g,
            light,
            light.tone(i % 2 ? 'leaf' : 'moss', 2),
            [
              [sheet.X(x + 1.4), sheet.Y(0.42)],
              [sheet.X(x + 1.4 + lean * 0.2), sheet.Y(0.95 - Math.abs(lean) * 0.1)],
              [sheet.X(x + 1.4 + lean * 0.48), sheet.Y(1.05 - Math.abs(lean) * 0.35)],
            ],
            [scale * 0.02, scale * 0.06, scale * 0.01],
          );
        }
      }
    }
  },
});

/** What stands in rooms by the names that settings use. */
export const INTERIORS: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  'brick-wall': [brickWall],
  pendants: [pendants],
  'coffee-bar': [coffeeBar],
  blackboard: [blackboard],
  desks: [desks],
  bookcases: [bookcases],
  'reading-tables': [readingTables],
  bed: [bed],
  workplaces: [workplaces],
};

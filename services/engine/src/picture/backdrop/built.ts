import { blend, css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, foliage, limb, line, polygon, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import { cells, type Cell, type Layer, type Place, type Sheet } from './layer.ts';
import { TORCH } from './life/light.ts';
import { CLOCK } from './life/town.ts';

/** The edge of a flat roof, with a tank on legs, vents and wires of lamps. */
const parapet = (place: Place): Layer => ({
  name: 'parapet',
  depthM: 5.6,
  lowM: -0.02,
  highM: 6.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    for (const cell of cells(sheet, 'tank', 15, 6)) {
      if (cell.index % 2) continue;
      waterTank(sheet, cell.x + 4);
    }
    const wall = light.tone('brick', 5);
    const fill = g.createLinearGradient(0, sheet.Y(1), 0, sheet.Y(0));
    fill.addColorStop(0, wall.base);
    fill.addColorStop(1, wall.shade);
    g.fillStyle = fill;
    g.fillRect(-1, sheet.Y(0.95), width, scale);
    for (let row = 0; row < 6; row++)
      for (const cell of cells(sheet, `roof-brick${row}`, 0.5)) {
        if (cell.chance('c') > 0.4) continue;
        g.globalAlpha = 0.3;
        g.fillStyle = cell.chance('l') < 0.5 ? wall.light : wall.deep;
        g.fillRect(sheet.X(cell.x + (row % 2) * 0.25 - 0.22), sheet.Y(0.92 - row * 0.155), scale * 0.44, scale * 0.13);
      }
    g.globalAlpha = 1;
    g.fillStyle = light.tone('concrete', 5).light;
    g.fillRect(-1, sheet.Y(1.08), width, scale * 0.15);
    for (const cell of cells(sheet, 'vent', 7.5, 2)) {
      if (cell.chance('there') < 0.4) continue;
      const steel = light.tone('silver', 5);
      g.fillStyle = wash(g, light, steel, sheet.X(cell.x), sheet.Y(0.5), scale * 0.6);
      g.beginPath();
      g.roundRect(sheet.X(cell.x - 0.55), sheet.Y(0.85), scale * 1.1, scale * 0.85, scale * 0.04);
      g.fill();
      g.fillStyle = steel.deep;
      for (let i = 0; i < 5; i++)
        g.fillRect(sheet.X(cell.x - 0.42), sheet.Y(0.72 - i * 0.12), scale * 0.84, scale * 0.045);
    }
    stringLights(sheet);
  },
});

function waterTank(sheet: Sheet, x: number): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const wood = light.tone('darkwood', 6);
  for (const dx of [-0.9, -0.3, 0.3, 0.9]) {
    g.fillStyle = light.tone('charcoal', 6).base;
    g.fillRect(sheet.X(x + dx) - scale * 0.05, sheet.Y(2.6), scale * 0.1, scale * 2.6);
  }
  line(g, light.tone('charcoal', 6).base, Math.max(1, scale * 0.05), [
    [sheet.X(x - 0.9), sheet.Y(2.5)],
    [sheet.X(x + 0.9), sheet.Y(0.9)],
  ]);
  g.fillStyle = wash(g, light, wood, sheet.X(x), sheet.Y(3.6), scale * 1.2);
  g.fillRect(sheet.X(x - 1.15), sheet.Y(4.6), scale * 2.3, scale * 2.05);
  g.fillStyle = wood.deep;
  for (const y of [4.4, 3.7, 3]) g.fillRect(sheet.X(x - 1.15), sheet.Y(y), scale * 2.3, scale * 0.06);
  g.fillStyle = light.tone('rust', 6).shade;
  polygon(g, [
    [sheet.X(x - 1.3), sheet.Y(4.58)],
    [sheet.X(x), sheet.Y(5.7)],
    [sheet.X(x + 1.3), sheet.Y(4.58)],
  ]);
  g.fill();
}

function stringLights(sheet: Sheet): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  for (const cell of cells(sheet, 'string', 6, 6)) {
    const at = (u: number): Point => [sheet.X(cell.x + u * 6), sheet.Y(3.3 - Math.sin(u * Math.PI) * 0.7)];
    limb(
      g,
      light,
      light.tone('charcoal', 5),
      [
        [sheet.X(cell.x), sheet.Y(1)],
        [sheet.X(cell.x), sheet.Y(3.35)],
      ],
      [scale * 0.035, scale * 0.03],
    );
    line(
      g,
      light.tone('charcoal', 5).deep,
      Math.max(1, scale * 0.02),
      Array.from({ length: 11 }, (_, k) => at(k / 10)),
    );
    for (let k = 0; k < 9; k++) {
      const [x, y] = at((k + 0.5) / 9);
      if (light.lamps > 0.2) {
        const halo = g.createRadialGradient(x, y, 0, x, y, scale * 0.4);
        halo.addColorStop(0, css(pigment('glow'), 0.6 * light.lamps));
        halo.addColorStop(1, css(pigment('ember'), 0));
        g.fillStyle = halo;
        disc(g, x, y, scale * 0.4);
      }
      g.fillStyle = light.lamps > 0.2 ? css(pigment('glow')) : light.tone('cream', 5).base;
      disc(g, x, y + scale * 0.06, scale * 0.06);
    }
  }
}

/** How high the wall of a castle is. */
const WALL_M = 4.7;

/** The wall of a castle's yard, with towers, battlements and a gate. */
const castleWall = (place: Place): Layer => ({
  name: 'castle-wall',
  depthM: 20,
  lowM: -0.3,
  highM: 16,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const stone = light.toneOf(light.family.far, 14);
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    const fill = g.createLinearGradient(0, sheet.Y(WALL_M), 0, sheet.Y(0));
    fill.addColorStop(0, stone.light);
    fill.addColorStop(0.35, stone.base);
    fill.addColorStop(1, stone.shade);
    g.fillStyle = fill;
    g.fillRect(-1, sheet.Y(WALL_M), width, scale * (WALL_M + 0.3));
    battlements(sheet, WALL_M, 1.1);
    masonry(sheet, 'wall', WALL_M, 0.5);
    for (const cell of cells(sheet, 'tower', 19.2, 6)) tower(sheet, cell);
    for (const cell of cells(sheet, 'gate', 38.4, 6)) gate(sheet, cell.x + 9.6);
    for (const cell of cells(sheet, 'slit', 6.4, 1)) {
      g.fillStyle = stone.deep;
      g.fillRect(sheet.X(cell.x - 0.12), sheet.Y(3.7), scale * 0.24, scale * 0.9);
      g.fillStyle = light.tone('charcoal', 10).base;
      g.fillRect(
        sheet.X((cell.index + 0.5) * TORCH.stepM) - scale * 0.06,
        sheet.Y(TORCH.heightM),
        scale * 0.12,
        scale * 0.5,
      );
    }
  },
});

function battlements({ g, scale, place, X, Y, x0, x1 }: Sheet, topM: number, stepM: number): void {
  const stone = place.light.toneOf(place.light.family.far, 14);
  for (let i = Math.floor(x0 / stepM) - 1; i <= Math.ceil(x1 / stepM) + 1; i++) {
    g.fillStyle = stone.base;
    g.fillRect(X(i * stepM), Y(topM + 0.7), scale * stepM * 0.58, scale * 0.75);
    g.fillStyle = stone.light;
    g.fillRect(X(i * stepM), Y(topM + 0.7), scale * stepM * 0.58, scale * 0.12);
  }
}

function masonry(sheet: Sheet, name: string, topM: number, rowM: number): void {
  const { g, scale, place } = sheet;
  const stone = place.light.toneOf(place.light.family.far, 14);
  for (let row = 0; row * rowM < topM - rowM; row++)
    for (const cell of cells(sheet, `${name}-stone${row}`, 1.15)) {
      const odd = cell.chance('c');
      if (odd > 0.42) continue;
      g.globalAlpha = 0.3;
      g.fillStyle = odd < 0.16 ? stone.deep : odd < 0.28 ? stone.light : stone.shade;
      g.fillRect(
        sheet.X(cell.x - 0.5 + (row % 2) * 0.55),
        sheet.Y(row * rowM + rowM),
        scale * 1.05,
        scale * rowM * 0.86,
      );
    }
  g.globalAlpha = 1;
}

function tower(sheet: Sheet, cell: Cell): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const h = cell.between(7.4, 9, 'h');
  const stone = light.toneOf(light.family.far, 12);
  const x = sheet.X(cell.x);
  g.fillStyle = wash(g, light, stone, x, sheet.Y(h / 2), scale * 1.9);
  g.fillRect(x - scale * 1.9, sheet.Y(h), scale * 3.8, scale * (h + 0.3));
  g.fillStyle = stone.shade;
  g.fillRect(x - scale * 2.15, sheet.Y(h + 0.5), scale * 4.3, scale * 0.7);
  for (let i = 0; i < 5; i++) {
    g.fillStyle = stone.base;
    g.fillRect(x - scale * 2.15 + i * scale * 0.94, sheet.Y(h + 1.1), scale * 0.54, scale * 0.65);
  }
  g.fillStyle = wash(g, light, light.tone('navy', 14), x, sheet.Y(h + 2), scale * 1.6);
  polygon(g, [
    [x - scale * 1.7, sheet.Y(h + 1)],
    [x, sheet.Y(h + 4)],
    [x + scale * 1.7, sheet.Y(h + 1)],
  ]);
  g.fill();
  g.fillStyle = light.lamps > 0.3 ? css(pigment('glow')) : stone.deep;
  g.beginPath();
  g.ellipse(x, sheet.Y(h - 2), scale * 0.36, scale * 0.36, 0, Math.PI, 0);
  g.rect(x - scale * 0.36, sheet.Y(h - 2), scale * 0.72, scale * 0.9);
  g.fill();
}

function gate(sheet: Sheet, worldX: number): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const stone = light.toneOf(light.family.middle, 12);
  const arch = (half: number, top: number, ink: string): void => {
    g.fillStyle = ink;
    g.beginPath();
    g.ellipse(sheet.X(worldX), sheet.Y(top), half * scale, half * scale, 0, Math.PI, 0);
    g.rect(sheet.X(worldX - half), sheet.Y(top), half * 2 * scale, (top + 0.3) * scale);
    g.fill();
  };
  arch(2.1, 2.6, stone.shade);
  arch(1.7, 2.5, stone.deep);
  const iron = light.tone('charcoal', 10).base;
  for (let i = -3; i <= 3; i++)
    line(g, iron, Math.max(1, scale * 0.08), [
      [sheet.X(worldX + i * 0.45), sheet.Y(4 - Math.abs(i) * 0.25)],
      [sheet.X(worldX + i * 0.45), sheet.Y(1.3)],
    ]);
  for (const y of [1.7, 2.5, 3.3])
    line(g, iron, Math.max(1, scale * 0.07), [
      [sheet.X(worldX - 1.5), sheet.Y(y)],
      [sheet.X(worldX + 1.5), sheet.Y(y)],
    ]);
}

const GOODS = ['red', 'orange', 'yellow', 'lime', 'green', 'violet', 'rose', 'amber'];

/** Stalls under striped roofs, with crates of fruit. */
const stalls = (place: Place): Layer => ({
  name: 'stalls',
  depthM: 4.4,
  lowM: -0.1,
  highM: 3.6,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'stall', 4.6, 4)) {
      if (cell.chance('there') < 0.12) continue;
      const x = cell.x;
      const wood = light.tone('wood', 4);
      g.fillStyle = light.shadowInk(0.45);
      g.fillRect(sheet.X(x - 1.6), sheet.Y(2.3), scale * 3.2, scale * 1.4);
      for (const dx of [-1.7, 1.7])
        limb(
          g,
          light,
          wood,
          [
            [sheet.X(x + dx), sheet.Y(0)],
            [sheet.X(x + dx), sheet.Y(2.6)],
          ],
          [scale * 0.06, scale * 0.055],
        );
      g.fillStyle = wood.shade;
      g.fillRect(sheet.X(x - 1.7), sheet.Y(0.86), scale * 3.4, scale * 0.86);
      for (let i = 0; i < 9; i++) {
        g.fillStyle = i % 2 ? wood.base : wood.deep;
        g.fillRect(sheet.X(x - 1.66 + i * 0.37), sheet.Y(0.8), scale * 0.34, scale * 0.78);
      }
      for (let crate = 0; crate < 4; crate++) {
        const colour = GOODS[Math.floor(cell.chance(`g${crate}`) * GOODS.length)]!;
        const left = x - 1.6 + crate * 0.82;
        for (let row = 2; row >= 0; row--)
          for (let k = 0; k < 4 - (row === 2 ? 1 : 0); k++)
            sphere(
              g,
              light,
              light.tone(colour, 3),
              sheet.X(left + 0.12 + k * 0.19 + row * 0.04),
              sheet.Y(0.98 + row * 0.11),
              scale * 0.1,
            );
        g.fillStyle = wood.light;
        g.fillRect(sheet.X(left - 0.02), sheet.Y(1), scale * 0.78, scale * 0.1);
      }
      const stripe = light.tone((['crimson', 'teal', 'navy', 'rust'] as const)[Math.floor(cell.chance('s') * 4)]!, 4);
      for (let i = 0; i < 10; i++) {
        const tone = i % 2 ? light.tone('cream', 4) : stripe;
        const [a, b] = [x - 2 + i * 0.4, x - 2 + (i + 1) * 0.4];
        g.fillStyle = tone.base;
        polygon(g, [
          [sheet.X(x + (a - x) * 0.82), sheet.Y(3.15)],
          [sheet.X(x + (b - x) * 0.82), sheet.Y(3.15)],
          [sheet.X(b), sheet.Y(2.5)],
          [sheet.X(a), sheet.Y(2.5)],
        ]);
        g.fill();
        g.fillStyle = tone.shade;
        g.beginPath();
        g.ellipse(sheet.X((a + b) / 2), sheet.Y(2.5), scale * 0.2, scale * 0.18, 0, 0, Math.PI);
        g.fill();
      }
      if (light.lamps > 0.2) {
        const [lx, ly] = [sheet.X(x), sheet.Y(2.15)];
        const halo = g.createRadialGradient(lx, ly, 0, lx, ly, scale * 1.7);
        halo.addColorStop(0, css(pigment('glow'), 0.6 * light.lamps));
        halo.addColorStop(1, css(pigment('ember'), 0));
        g.fillStyle = halo;
        disc(g, lx, ly, scale * 1.7);
        g.fillStyle = css(pigment('glow'));
        disc(g, lx, ly, scale * 0.1);
      }
    }
  },
});

/** The iron roof of a station, its columns and its clocks. */
const stationHall = (place: Place): Layer => ({
  name: 'station-hall',
  depthM: 4.5,
  lowM: 0,
  highM: Math.max(7.5, place.topM * 1.5),
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const iron = light.tone('teal', 5);
    const step = 5.5;
    for (const cell of cells(sheet, 'column', step, step)) {
      const x = sheet.X(cell.x - step / 2);
      limb(
        g,
        light,
        iron,
        [
          [x, sheet.Y(-0.3)],
          [x, sheet.Y(5)],
        ],
        [scale * 0.13, scale * 0.1],
      );
      g.fillStyle = iron.deep;
      g.fillRect(x - scale * 0.2, sheet.Y(0.5), scale * 0.4, scale * 0.8);
      g.strokeStyle = iron.shade;
      g.lineWidth = Math.max(1, scale * 0.11);
      g.beginPath();
      g.ellipse(sheet.X(cell.x), sheet.Y(4.5), (step / 2) * scale, scale * 1.15, 0, Math.PI, 0);
      g.stroke();
      g.lineWidth = Math.max(1, scale * 0.05);
      for (let k = 1; k < 6; k++) {
        const dx = (k / 6 - 0.5) * step;
        g.beginPath();
        g.moveTo(sheet.X(cell.x + dx), sheet.Y(4.5 + 1.15 * Math.sqrt(Math.max(0, 1 - (dx / (step / 2)) ** 2))));
        g.lineTo(sheet.X(cell.x + dx), sheet.Y(5.9));
        g.stroke();
      }
    }
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    g.fillStyle = iron.base;
    g.fillRect(-1, sheet.Y(6.05), width, scale * 0.22);
    g.fillStyle = iron.light;
    g.fillRect(-1, sheet.Y(6.05), width, scale * 0.06);
    const glass = light.tone('glass', 8);
    g.globalAlpha = 0.3;
    g.fillStyle = glass.base;
    g.fillRect(-1, sheet.Y(Math.max(7.5, place.topM * 1.5)), width, (Math.max(7.5, place.topM * 1.5) - 6.05) * scale);
    g.globalAlpha = 1;
    for (const cell of cells(sheet, 'clock', CLOCK.stepM, 1)) {
      const [x, y, r] = [sheet.X(cell.x), sheet.Y(CLOCK.heightM), CLOCK.radiusM * scale];
      g.fillStyle = iron.deep;
      g.fillRect(x - scale * 0.03, sheet.Y(5.6), scale * 0.06, scale * 1.6);
      disc(g, x, y, r * 1.16);
      g.fillStyle = light.lamps > 0.3 ? css(pigment('glow')) : light.tone('ivory', 3).light;
      disc(g, x, y, r);
      g.fillStyle = light.tone('charcoal', 3).base;
      for (let k = 0; k < 12; k++) {
        const a = (k / 12) * Math.PI * 2;
        disc(g, x + Math.sin(a) * r * 0.86, y - Math.cos(a) * r * 0.86, r * (k % 3 ? 0.04 : 0.07));
      }
    }
  },
});

/** A train that stands at the platform, its windows lit. */
const train = (place: Place): Layer => ({
  name: 'train',
  depthM: 5.2,
  lowM: 0,
  highM: 4.2,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const long = 17;
    for (const cell of cells(sheet, 'wagon', long, long)) {
      const left = cell.x - long / 2 + 0.3;
      const body = light.tone('crimson', 6);
      const fill = g.createLinearGradient(0, sheet.Y(3.5), 0, sheet.Y(-0.2));
      fill.addColorStop(0, body.light);
      fill.addColorStop(0.3, body.base);
      fill.addColorStop(1, body.shade);
      g.fillStyle = light.tone('charcoal', 6).deep;
      g.fillRect(sheet.X(left + 0.6), sheet.Y(0), scale * (long - 1.8), scale * 0.7);
      g.fillStyle = fill;
      g.beginPath();
      g.roundRect(sheet.X(left), sheet.Y(3.4), scale * (long - 0.6), scale * 3.3, scale * 0.3);
      g.fill();
      g.fillStyle = light.tone('cream', 6).base;
      g.fillRect(sheet.X(left), sheet.Y(1.3), scale * (long - 0.6), scale * 0.16);
      g.fillStyle = light.tone('silver', 6).shade;
      g.beginPath();
      g.roundRect(sheet.X(left + 0.2), sheet.Y(3.62), scale * (long - 1), scale * 0.4, scale * 0.16);
      g.fill();
      for (let i = 0; i < 8; i++) {
        const door = i === 1 || i === 6;
        const wx = sheet.X(left + 0.75 + i * 1.95);
        const on = light.lamps > 0.25;
        const glass = g.createLinearGradient(wx, sheet.Y(2.9), wx + scale, sheet.Y(1.6));
        glass.addColorStop(0, on ? css(pigment('glow')) : light.tone('sky', 8).light);
        glass.addColorStop(1, on ? css(pigment('ember')) : light.tone('navy', 8).light);
        g.fillStyle = body.deep;
        g.beginPath();
        g.roundRect(
          wx - scale * 0.08,
          sheet.Y(door ? 3 : 2.98),
          scale * 1.36,
          scale * (door ? 2.9 : 1.36),
          scale * 0.1,
        );
        g.fill();
        g.fillStyle = glass;
        g.beginPath();
        g.roundRect(wx, sheet.Y(2.9), scale * 1.2, scale * (door ? 1.5 : 1.2), scale * 0.08);
        g.fill();
        if (!door && cell.chance(`rider${i}`) > 0.45) {
          g.fillStyle = light.tone(cell.chance(`hair${i}`) > 0.5 ? 'hair1' : 'hair3', 8).shade;
          disc(g, wx + scale * 0.6, sheet.Y(2.2), scale * 0.17);
          g.beginPath();
          g.ellipse(wx + scale * 0.6, sheet.Y(1.7), scale * 0.3, scale * 0.34, 0, Math.PI, 0);
          g.fill();
        }
      }
    }
  },
});

/** Tall masts with their lamps over a stadium, and the rim of its far stand. */
const floodlights = (place: Place): Layer => ({
  name: 'floodlights',
  depthM: 16,
  lowM: -0.5,
  highM: 17,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    const roof = light.tone('steel', 20);
    g.fillStyle = roof.shade;
    g.fillRect(-1, sheet.Y(4.6), width, scale * 5);
    g.fillStyle = roof.base;
    g.fillRect(-1, sheet.Y(5.3), width, scale * 0.8);
    g.fillStyle = roof.light;
    g.fillRect(-1, sheet.Y(5.3), width, scale * 0.18);
    for (const cell of cells(sheet, 'speck', 0.5)) {
      for (let row = 0; row < 4; row++) {
        g.fillStyle = light.tone(
          (['red', 'cream', 'teal', 'gold', 'navy', 'skin3'] as const)[Math.floor(cell.chance(`s${row}`) * 6)]!,
          46,
        ).base;
        disc(g, sheet.X(cell.x + cell.between(-0.1, 0.1, `x${row}`)), sheet.Y(2.6 + row * 0.42), scale * 0.15);
      }
    }
    for (const cell of cells(sheet, 'mast', 17, 4)) {
      const x = sheet.X(cell.x);
      limb(
        g,
        light,
        roof,
        [
          [x, sheet.Y(4.8)],
          [x, sheet.Y(9.2)],
        ],
        [scale * 0.2, scale * 0.14],
      );
      g.fillStyle = roof.deep;
      g.fillRect(x - scale * 1.5, sheet.Y(10.8), scale * 3, scale * 1.9);
      for (let i = 0; i < 12; i++) {
        const [lx, ly] = [x + ((i % 4) - 1.5) * scale * 0.68, sheet.Y(10.4 - Math.floor(i / 4) * 0.58)];
        g.fillStyle = light.lamps > 0.25 ? css(pigment('glow')) : light.tone('white', 12).light;
        disc(g, lx, ly, scale * 0.22);
      }
      if (light.lamps > 0.25) {
        const halo = g.createRadialGradient(x, sheet.Y(9.9), scale * 0.3, x, sheet.Y(9.9), scale * 7);
        halo.addColorStop(0, css(pigment('white'), 0.6));
        halo.addColorStop(0.25, css(pigment('glow'), 0.22));
        halo.addColorStop(1, css(pigment('glow'), 0));
        g.fillStyle = halo;
        disc(g, x, sheet.Y(9.9), scale * 7);
      }
    }
  },
});

/** Trees and bushes of a garden: beds of flowers behind a low hedge, and an arch of roses. */
const flowerBeds = (place: Place): Layer => ({
  name: 'flower-beds',
  depthM: 6,
  lowM: -0.2,
  highM: 3.4,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'arch', 13, 3)) roseArch(sheet, cell);
    const hedge = light.toneOf(blend(pigment('pine'), light.family.near, 0.5), 6);
    for (const cell of cells(sheet, 'hedge', 1.2, 1))
      foliage(
        g,
        light,
        hedge,
        Array.from({ length: 7 }, (_, k) => ({
          x: sheet.X(cell.x + (k - 3) * 0.2),
          y: sheet.Y(cell.between(0.08, 0.3, `y${k}`)),
          r: scale * cell.between(0.17, 0.26, `r${k}`),
        })),
      );
    for (const cell of cells(sheet, 'bloom', 0.34, 1)) {
      const colour = (['rose', 'yellow', 'violet', 'white', 'pink', 'orange'] as const)[
        Math.floor(cell.chance('c') * 6)
      ]!;
      const [x, y] = [sheet.X(cell.x), sheet.Y(0.42 + cell.between(0, 0.4, 'y'))];
      line(g, light.tone('leaf', 6).shade, Math.max(1, scale * 0.02), [
        [x, y],
        [x, sheet.Y(0.2)],
      ]);
      const petal = light.tone(colour, 5);
      for (let k = 0; k < 5; k++) {
        g.fillStyle = k < 2 ? petal.light : petal.base;
        disc(g, x + Math.cos(k * 1.26) * scale * 0.05, y + Math.sin(k * 1.26) * scale * 0.05, scale * 0.048);
      }
      g.fillStyle = light.tone('gold', 5).light;
      disc(g, x, y, scale * 0.035);
    }
  },
});

function roseArch(sheet: Sheet, cell: Cell): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const x = cell.x;
  const white = light.tone('white', 6);
  for (const half of [1.15, 0.9]) {
    g.strokeStyle = half > 1 ? white.base : white.shade;
    g.lineWidth = Math.max(1, scale * 0.07);
    g.beginPath();
    g.moveTo(sheet.X(x - half), sheet.Y(0));
    g.lineTo(sheet.X(x - half), sheet.Y(1.9));
    g.ellipse(sheet.X(x), sheet.Y(1.9), half * scale, half * scale, 0, Math.PI, 0);
    g.lineTo(sheet.X(x + half), sheet.Y(0));
    g.stroke();
  }
  for (let i = 0; i < 46; i++) {
    const u = i / 45;
    const a = Math.PI * u;
    const side = u < 0.2 ? -1 : u > 0.8 ? 1 : 0;
    const [px, py] = side
      ? [x + side * 1.02, 1.9 * (side < 0 ? u / 0.2 : (1 - u) / 0.2)]
      : [x - Math.cos((a - 0.628) / 0.6) * 1.02, 1.9 + Math.sin((a - 0.628) / 0.6) * 1.02];
    const flower = cell.chance(`f${i}`) > 0.6;
    g.fillStyle = flower
      ? light.tone(cell.chance(`c${i}`) > 0.5 ? 'rose' : 'pink', 6).light
      : light.tone(i % 2 ? 'leaf' : 'moss', 6).base;
    smoothPath(
      g,
      Array.from({ length: 5 }, (_, k): Point => [
        sheet.X(px + cell.between(-0.1, 0.1, `x${i}`)) + Math.cos(k * 1.26) * scale * (flower ? 0.08 : 0.14),
        sheet.Y(py + cell.between(-0.1, 0.1, `y${i}`)) + Math.sin(k * 1.26) * scale * (flower ? 0.08 : 0.1),
      ]),
    );
    g.fill();
  }
}

/** What people have built outdoors, by the names that settings use. */
export const BUILT: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  parapet: [parapet],
  'castle-wall': [castleWall],
  stalls: [stalls],
  'station-hall': [stationHall],
  train: [train],
  floodlights: [floodlights],
  'flower-beds': [flowerBeds],
};

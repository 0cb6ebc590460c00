import { tree } from '../bodies/plants.ts';
import { foliage, limb, oval, type Point } from '../shapes.ts';
import { cells, type Layer, type Place } from './layer.ts';

export const trees =
  (
    name: string,
    depthM: number,
    form: 'broadleaf' | 'pine' | 'palm',
    stepM: number,
    tallM: readonly [number, number],
    density: number,
    blurPx = 0,
  ): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.3,
    highM: tallM[1] * 1.15,
    blurPx: place.simple ? 0 : blurPx,
    paint(sheet) {
      const leaf = form === 'pine' ? 'pine' : form === 'palm' ? 'leaf' : undefined;
      for (const cell of cells(sheet, name, stepM, tallM[1])) {
        if (cell.chance('there') > density) continue;
        const height = cell.between(...tallM, 'h') * sheet.scale;
        tree(sheet.g, place.light, {
          form,
          x: sheet.X(cell.x + cell.between(-0.35, 0.35, 'x') * stepM),
          base: sheet.Y(-0.05),
          height,
          colour: leaf ?? (cell.chance('c') < 0.5 ? 'leaf' : 'moss'),
          depth: depthM,
          seed: cell.key,
          sway: 0,
        });
      }
    },
  });

export const bushes =
  (name: string, depthM: number, stepM: number, heightM: number): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.2,
    highM: heightM * 1.7,
    paint(sheet) {
      const { light } = place;
      const tones = [light.tone('moss', depthM), light.tone('leaf', depthM), light.toneOf(light.family.near, depthM)];
      for (const cell of cells(sheet, name, stepM)) {
        if (cell.chance('there') < 0.35) continue;
        const tone = tones[Math.floor(cell.chance('c') * tones.length)]!;
        const r = heightM * cell.between(0.7, 1.1, 'r') * sheet.scale;
        foliage(
          sheet.g,
          light,
          tone,
          Array.from({ length: 9 }, (_, k) => ({
            x: sheet.X(cell.x) + (k - 4) * r * 0.36,
            y: sheet.Y(0) - r * (0.25 + cell.between(0, 0.75, `y${k}`) * (1 - Math.abs(k - 4) / 6)),
            r: r * cell.between(0.36, 0.52, `k${k}`),
          })),
        );
        if (cell.chance('flowers') > 0.5 && !place.simple) {
          sheet.g.fillStyle = light.toneOf(light.family.accent, depthM).light;
          for (let k = 0; k < 6; k++)
            oval(
              sheet.g,
              sheet.X(cell.x) + cell.between(-1.6, 1.6, `fx${k}`) * r,
              sheet.Y(0) - cell.between(0.2, 1, `fy${k}`) * r,
              r * 0.07,
              r * 0.06,
            );
        }
      }
    },
  });

/** Trunks of a forest: those far away pale and thin, those near dark and thick, without tops. */
export const trunks =
  (
    name: string,
    depthM: number,
    stepM: number,
    thick: readonly [number, number],
    blurPx = 0,
  ): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.3,
    highM: Math.max(14, place.topM + depthM * 0.8),
    blurPx: place.simple ? 0 : blurPx,
    paint(sheet) {
      const { g } = sheet;
      const { light } = place;
      const bark = light.tone('bark', depthM * 1.3);
      for (const cell of cells(sheet, name, stepM)) {
        if (cell.chance('there') < 0.3) continue;
        const x = sheet.X(cell.x + cell.between(-0.3, 0.3, 'x') * stepM);
        const r = cell.between(...thick, 'r') * sheet.scale;
        const lean = cell.between(-0.5, 0.5, 'lean') * sheet.scale;
        const top = sheet.Y(Math.max(14, place.topM + depthM * 0.8));
        limb(
          g,
          light,
          bark,
          [
            [x, sheet.Y(-0.1)],
            [x + lean * 0.5, (sheet.Y(0) + top) / 2],
            [x + lean, top],
          ],
          [r * 1.25, r * 0.9, r * 0.75],
        );
        limb(
          g,
          light,
          bark,
          [
            [x - r * 1.8, sheet.Y(-0.12)],
            [x, sheet.Y(0.35)],
          ],
          [r * 0.35, r * 0.9],
        );
        const branch = sheet.Y(cell.between(3.5, 8, 'b'));
        limb(
          g,
          light,
          bark,
          [
            [x + lean * 0.4, branch],
            [x + (cell.chance('bs') > 0.5 ? 1 : -1) * sheet.scale * 1.5, branch - sheet.scale * 0.8],
          ],
          [r * 0.3, r * 0.1],
        );
      }
    },
  });

/** The roof of leaves over a forest. */
export const canopy =
  (depthM: number): ((place: Place) => Layer) =>
  (place) => ({
    name: 'canopy',
    depthM,
    lowM: Math.max(4.5, place.topM * 0.55),
    highM: Math.max(14, place.topM + depthM),
    paint(sheet) {
      const { light, topM } = place;
      const low = Math.max(5.5, topM * 0.66);
      const tones = [light.tone('pine', depthM), light.tone('moss', depthM), light.tone('leaf', depthM)];
      for (let row = 4; row >= 0; row--) {
        for (const cell of cells(sheet, `canopy${row}`, 1.7, 2.4)) {
          const tone = tones[Math.min(2, Math.floor(cell.chance('c') * 2 + (row < 2 ? 1 : 0)))]!;
          const [x, y, r] = [
            sheet.X(cell.x),
            sheet.Y(low + row * 1.5 + cell.between(-0.4, 0.8, 'y')),
            cell.between(0.7, 1.15, 'r') * sheet.scale,
          ];
          foliage(
            sheet.g,
            light,
            tone,
            Array.from({ length: 7 }, (_, k) => ({
              x: x + Math.cos(k * 1.05) * (k < 6 ? r * 0.8 : 0),
              y: y + Math.sin(k * 1.05) * (k < 6 ? r * 0.6 : 0),
              r: r * (k < 6 ? cell.between(0.5, 0.8, `k${k}`) : 0.85),
            })),
          );
        }
      }
    },
  });

export const ferns =
  (
    name: string,
    depthM: number,
    stepM: number,
    sizeM: number,
    pigment: string,
    blurPx = 0,
  ): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.4,
    highM: sizeM * 1.4,
    blurPx: place.simple ? 0 : blurPx,
    paint(sheet) {
      const tone = place.light.tone(pigment, depthM);
      const dark = depthM < 0 ? { ...tone, light: tone.shade, base: tone.deep, shade: tone.deep } : tone;
      for (const cell of cells(sheet, name, stepM)) {
        if (cell.chance('there') < 0.3) continue;
        const [x, base, size] = [
          sheet.X(cell.x + cell.between(-0.4, 0.4, 'x') * stepM),
          sheet.Y(-0.1),
          cell.between(0.6, 1, 's') * sizeM * sheet.scale,
        ];
        for (let k = 0; k < 9; k++) {
          const lean = Math.sin(((k - 4) / 4) * 1.45);
          const rise = Math.sqrt(1 - lean * lean) * 0.7 + 0.22;
          const root: Point = [x + lean * size * 0.16, base];
          const bend: Point = [x + lean * size * 0.55, base - size * rise];
          const tip: Point = [x + lean * size, base - size * (rise - Math.abs(lean) * 0.34)];
          limb(sheet.g, place.light, dark, [root, bend, tip], [size * 0.05, size * 0.065, size * 0.01]);
        }
      }
    },
  });

/** Blades right before the viewer, out of focus, in clumps with room between them. */
export const blades =
  (name: string, pigment: string, tallM: readonly [number, number]): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM: -5.8,
    lowM: -0.6,
    highM: tallM[1] + 0.1,
    blurPx: place.simple ? 0 : 2.5,
    paint(sheet) {
      const { g, scale } = sheet;
      const tone = place.light.tone(pigment, 0);
      for (const cell of cells(sheet, name, 1.5, 2)) {
        if (cell.chance('there') < 0.55) continue;
        for (let k = 0; k < 22; k++) {
          const x = sheet.X(cell.x + cell.between(-0.34, 0.34, `x${k}`));
          const tall = cell.between(...tallM, `h${k}`) * scale;
          const lean = cell.between(-0.5, 0.5, `l${k}`) * tall;
          const half = cell.between(0.008, 0.018, `w${k}`) * scale;
          g.fillStyle = k % 3 ? tone.shade : tone.deep;
          g.beginPath();
          g.moveTo(x - half, sheet.Y(-0.1));
          g.quadraticCurveTo(x - half, sheet.Y(0) - tall * 0.5, x + lean, sheet.Y(0) - tall);
          g.quadraticCurveTo(x + half, sheet.Y(0) - tall * 0.4, x + half, sheet.Y(-0.1));
          g.fill();
        }
      }
    },
  });

/** Heaps right before the viewer, out of focus: snow, or sand. */
export const heaps =
  (name: string, pigment: string): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM: -5.8,
    lowM: -0.8,
    highM: 0.6,
    blurPx: place.simple ? 0 : 3,
    paint(sheet) {
      const { g, scale } = sheet;
      const tone = place.light.tone(pigment, 0);
      for (const cell of cells(sheet, name, 2.2, 2)) {
        if (cell.chance('there') < 0.45) continue;
        const [x, y, r] = [sheet.X(cell.x), sheet.Y(0), scale * cell.between(0.5, 1, 'r')];
        g.fillStyle = tone.base;
        oval(g, x, y, r, r * 0.42);
        g.fillStyle = tone.light;
        oval(g, x + place.light.towards[0] * r * 0.14, y - r * 0.06, r * 0.8, r * 0.3);
      }
    },
  });

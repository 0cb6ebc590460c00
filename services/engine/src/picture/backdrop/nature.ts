import { tree } from '../bodies/plants.ts';
import { blend, type Rgb } from '../palette/colour.ts';
import { foliage, limb, oval, type Point } from '../shapes.ts';
import { cells, rolling, type Layer, type Place, type Sheet } from './layer.ts';

interface Ridge {
  readonly heightAt: (x: number) => number;
  readonly surface: Rgb;
  readonly lowM: number;
  readonly highM: number;
  readonly stepM: number;
}

/** A ridge across the sheet, filled down to its lower edge, lit from above and fading into haze at its foot; the same on every piece of its layer. */
export function ridge(sheet: Sheet, { heightAt, surface, lowM, highM, stepM }: Ridge): void {
  const {
    g,
    place: { light },
    depthM,
  } = sheet;
  const foot = sheet.Y(lowM);
  const fill = g.createLinearGradient(0, sheet.Y(highM), 0, foot);
  fill.addColorStop(0, light.toneOf(surface, depthM).base);
  fill.addColorStop(1, light.toneOf(surface, depthM * 1.9 + 4).shade);
  g.fillStyle = fill;
  g.beginPath();
  let x = Math.floor(sheet.x0 / stepM) * stepM - stepM;
  g.moveTo(sheet.X(x), foot);
  for (; x <= sheet.x1 + stepM; x += stepM) g.lineTo(sheet.X(x), sheet.Y(heightAt(x)));
  g.lineTo(sheet.X(x), foot);
  g.fill();
}

const hills =
  (
    name: string,
    depthM: number,
    heightM: number,
    colour: 'far' | 'middle',
    waves: readonly number[],
  ): ((place: Place) => Layer) =>
  (place) => {
    const shape = rolling(place.seed, name, waves);
    return {
      name,
      depthM,
      lowM: -0.5,
      highM: heightM * 1.9,
      paint(sheet) {
        const heightAt = (x: number): number => heightM * (1 + shape(x) * 0.75);
        ridge(sheet, {
          heightAt,
          surface: place.light.family[colour],
          lowM: -0.5,
          highM: heightM * 1.6,
          stepM: waves.at(-1)! / 24,
        });
        if (place.simple) return;
        // Woods along the ridge, and meadows in the sun.
        const leaf = place.light.toneOf(blend(place.light.family.near, place.light.family[colour], 0.6), depthM);
        for (const cell of cells(sheet, `${name}-wood`, heightM * 0.32)) {
          if (cell.chance('there') < 0.42) continue;
          const y = cell.between(0.35, 0.92, 'y');
          foliage(
            sheet.g,
            place.light,
            leaf,
            Array.from({ length: 5 }, (_, k) => ({
              x: sheet.X(cell.x + cell.between(-0.16, 0.16, `x${k}`) * heightM),
              y: sheet.Y(heightAt(cell.x) * y),
              r: heightM * cell.between(0.025, 0.06, `r${k}`) * sheet.scale,
            })),
          );
        }
      },
    };
  };

/** Snowy mountains: facets of light and shadow from jagged tops. */
const peaks =
  (name: string, depthM: number, heightM: number, stepM: number): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -1,
    highM: heightM * 1.35,
    paint(sheet) {
      const { g } = sheet;
      const { light } = place;
      const rock = light.toneOf(light.family.middle, depthM * 0.45);
      const snow = light.tone('snow', depthM * 0.3);
      const lit = light.towards[0] < 0 ? -1 : 1;
      for (const cell of cells(sheet, name, stepM, stepM * 2)) {
        const [x, h, half] = [
          cell.x + cell.between(-0.3, 0.3, 'x') * stepM,
          heightM * cell.between(0.55, 1.25, 'h'),
          stepM * cell.between(0.75, 1.15, 'w'),
        ];
        const jag = (side: number, t: number, what: string): Point => [
          sheet.X(x + side * half * t * cell.between(0.85, 1.15, what)),
          sheet.Y(h * (1 - t) + cell.between(-0.04, 0.04, `${what}y`) * h),
        ];
        const peak: Point = [sheet.X(x), sheet.Y(h)];
        const foot = sheet.Y(-1);
        const face = (side: number, ink: string): void => {
          g.fillStyle = ink;
          g.beginPath();
          g.moveTo(...peak);
          for (const t of [0.25, 0.5, 0.75]) g.lineTo(...jag(side, t, `${side}${t}`));
          g.lineTo(sheet.X(x + side * half), foot);
          g.lineTo(sheet.X(x), foot);
          g.fill();
        };
        face(lit, rock.light);
        face(-lit, rock.shade);
        for (const side of [-1, 1]) {
          g.fillStyle = side === lit ? snow.light : snow.shade;
          g.beginPath();
          g.moveTo(...peak);
          g.lineTo(...jag(side, 0.25, `${side}0.25`));
          g.lineTo(sheet.X(x + side * half * 0.2), sheet.Y(h * 0.62));
          g.lineTo(sheet.X(x + side * half * 0.12), sheet.Y(h * 0.72));
          g.lineTo(sheet.X(x), sheet.Y(h * cell.between(0.5, 0.6, `${side}s`)));
          g.fill();
        }
      }
      mist(sheet, depthM, heightM * 0.45);
    },
  });

/** Haze that lies at the foot of a layer. */
export function mist(sheet: Sheet, depthM: number, heightM: number): void {
  const {
    g,
    place: { light },
  } = sheet;
  const fill = g.createLinearGradient(0, sheet.Y(heightM), 0, sheet.Y(0));
  const haze = light.hazed(light.haze, depthM);
  const ink = (alpha: number): string => `rgba(${haze.map(Math.round).join(',')},${alpha})`;
  fill.addColorStop(0, ink(0));
  fill.addColorStop(1, ink(0.75));
  g.globalCompositeOperation = 'source-atop';
  g.fillStyle = fill;
  g.fillRect(0, sheet.Y(heightM), (sheet.x1 - sheet.x0) * sheet.scale + 2, (heightM + 3) * sheet.scale);
  g.globalCompositeOperation = 'source-over';
}

const trees =
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

const bushes =
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
const trunks =
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
const canopy =
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

const ferns =
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

const dunes = (place: Place): Layer => {
  const shape = rolling(place.seed, 'dunes', [9, 4.2]);
  return {
    name: 'dunes',
    depthM: 9,
    lowM: -0.3,
    highM: 1.4,
    paint(sheet) {
      ridge(sheet, {
        heightAt: (x) => 0.12 + Math.max(0, shape(x)) * 0.45,
        surface: blend(place.light.family.ground, place.light.family.middle, 0.2),
        lowM: -0.3,
        highM: 0.7,
        stepM: 0.25,
      });
      for (const cell of cells(sheet, 'dune-grass', 1.6)) {
        if (cell.chance('there') < 0.5) continue;
        for (let k = 0; k < 5; k++)
          limb(
            sheet.g,
            place.light,
            place.light.tone('olive', 9),
            [
              [sheet.X(cell.x), sheet.Y(0.2)],
              [sheet.X(cell.x + (k - 2) * 0.06), sheet.Y(0.5)],
              [sheet.X(cell.x + (k - 2) * 0.16), sheet.Y(0.62)],
            ],
            [sheet.scale * 0.02, sheet.scale * 0.016, 0.5],
          );
      }
    },
  };
};

/** Blades of grass right before the viewer, out of focus, in clumps with room between them. */
const blades = (place: Place): Layer => ({
  name: 'blades',
  depthM: -5.8,
  lowM: -0.6,
  highM: 0.6,
  blurPx: place.simple ? 0 : 2.5,
  paint(sheet) {
    const { g, scale } = sheet;
    const tone = place.light.tone('moss', 0);
    for (const cell of cells(sheet, 'blades', 1.5, 2)) {
      if (cell.chance('there') < 0.55) continue;
      for (let k = 0; k < 22; k++) {
        const x = sheet.X(cell.x + cell.between(-0.34, 0.34, `x${k}`));
        const tall = cell.between(0.18, 0.52, `h${k}`) * scale;
        const lean = cell.between(-0.5, 0.5, `l${k}`) * tall;
        const half = cell.between(0.008, 0.018, `w${k}`) * scale;
        g.fillStyle = k % 3 ? tone.shade : tone.deep;
        g.beginPath();
        g.moveTo(x - half, sheet.Y(0));
        g.quadraticCurveTo(x - half, sheet.Y(0) - tall * 0.5, x + lean, sheet.Y(0) - tall);
        g.quadraticCurveTo(x + half, sheet.Y(0) - tall * 0.4, x + half, sheet.Y(0));
        g.fill();
      }
    }
  },
});

/** Layers of the open air by the names that settings use. */
export const NATURE: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  hills: [hills('hills-far', 170, 20, 'far', [150, 61]), hills('hills-near', 80, 7, 'middle', [78, 33])],
  'far-hills': [hills('far-hills', 90, 9, 'far', [95, 37])],
  mountains: [peaks('mountains', 260, 62, 46)],
  peaks: [peaks('peaks-far', 320, 110, 74), peaks('peaks-near', 170, 46, 44)],
  'far-shore': [hills('far-shore', 120, 3.2, 'middle', [66, 21])],
  'far-trees': [trunks('far-trunks', 34, 2.6, [0.14, 0.24], 1.5), trunks('mid-trunks', 20, 3.1, [0.16, 0.3])],
  trees: [
    trees('trees-far', 38, 'broadleaf', 5.5, [5.5, 8.5], 0.8),
    trees('trees', 17, 'broadleaf', 7.5, [5, 7.5], 0.62),
  ],
  pines: [trees('pines-far', 60, 'pine', 4.2, [7, 12], 0.85), trees('pines', 24, 'pine', 6, [5, 9], 0.7)],
  palms: [trees('palms', 13, 'palm', 7, [4.5, 6.5], 0.5)],
  bushes: [bushes('bushes', 9, 2.6, 0.75)],
  haze: [bushes('thicket-far', 52, 5, 4.6), bushes('thicket', 30, 3.6, 2.2)],
  ferns: [ferns('ferns', 6, 1.3, 0.9, 'leaf')],
  dunes: [dunes],
  grass: [blades],
  moss: [blades],
  woods: [canopy(16), trunks('trunks', 11, 4.6, [0.26, 0.42])],
};

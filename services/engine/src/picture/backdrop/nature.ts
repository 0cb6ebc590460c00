import { blend, type Rgb } from '../palette/colour.ts';
import { foliage, limb, type Point } from '../shapes.ts';
import { cells, rolling, type Layer, type Place, type Sheet } from './layer.ts';
import { blades, bushes, canopy, ferns, heaps, trees, trunks } from './woods.ts';

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
  fill.addColorStop(1, light.toneOf(surface, depthM * 1.9 + 4).base);
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
      const rock = light.toneOf(light.family.middle, depthM * 0.3);
      const snow = light.tone('snow', depthM * 0.18);
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

const dunes = (place: Place): Layer => {
  const shape = rolling(place.seed, 'dunes', [9, 4.2]);
  return {
    name: 'dunes',
    depthM: 9,
    lowM: -0.3,
    highM: 1.4,
    paint(sheet) {
      ridge(sheet, {
        // Only the humps: between them the sand itself goes on.
        heightAt: (x) => Math.max(0, shape(x)) * 0.5 - 0.04,
        surface: place.light.family.ground,
        lowM: -0.04,
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
  grass: [blades('blades', 'moss', [0.18, 0.52])],
  moss: [blades('blades', 'moss', [0.18, 0.52])],
  'front-reeds': [blades('front-reeds', 'pine', [0.3, 0.72])],
  'front-dune-grass': [blades('front-dune-grass', 'olive', [0.14, 0.4])],
  'front-scrub': [ferns('front-scrub', -5.8, 4.1, 0.5, 'olive', 2.5)],
  'front-leaves': [ferns('front-leaves', -5.8, 6.2, 0.52, 'pine', 3)],
  'front-coral': [ferns('front-coral', -5.6, 2.6, 0.55, 'purple', 3)],
  'front-snow': [heaps('front-snow', 'snow')],
  'front-dust': [heaps('front-dust', 'grey')],
  woods: [canopy(16), trunks('trunks', 11, 4.6, [0.26, 0.42])],
};

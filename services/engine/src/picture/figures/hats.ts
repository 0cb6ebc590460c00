import type { Hat } from '../../vocab/looks.ts';
import type { Tone } from '../palette/light.ts';
import { disc, polygon, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import type { Figure } from './figure.ts';

/** What is worn on a head of radius r at the origin; over the hair. */
export function drawHat(figure: Figure, r: number, hat: Hat): void {
  HATS[hat](figure, r);
}

const tone = ({ light, depth }: Figure, name: string): Tone => light.tone(name, depth);
const own = (figure: Figure, usual: string): Tone =>
  tone(figure, figure.character.appearance?.top ?? figure.character.colour ?? usual);

/** A band around the head at a height, as an ellipse seen from a little below its rim. */
function band(figure: Figure, r: number, y: number, high: number, ink: Tone): void {
  const { g, light } = figure;
  g.fillStyle = wash(g, light, ink, 0, y, r);
  g.beginPath();
  g.moveTo(-r, y - high);
  g.quadraticCurveTo(0, y - high + r * 0.16, r, y - high);
  g.lineTo(r, y);
  g.quadraticCurveTo(0, y + r * 0.2, -r, y);
  g.closePath();
  g.fill();
}

function brim(figure: Figure, r: number, y: number, ink: Tone, curl = 0): void {
  const { g } = figure;
  const lean = figure.facing * r * 0.12;
  g.fillStyle = ink.shade;
  smoothPath(g, [
    [lean - r, y - curl],
    [lean - r * 0.5, y + r * 0.17],
    [lean, y + r * 0.22],
    [lean + r * 0.5, y + r * 0.17],
    [lean + r, y - curl],
    [lean + r * 0.5, y - r * 0.06],
    [lean - r * 0.5, y - r * 0.06],
  ]);
  g.fill();
}

function dome(figure: Figure, r: number, ink: Tone, high: number, y = -0.42): void {
  const { g, light } = figure;
  g.fillStyle = wash(g, light, ink, 0, r * (y - high * 0.5), r * 1.1);
  smoothPath(g, [
    [-r * 1.08, r * y],
    [-r * 1.02, r * (y - high * 0.62)],
    [-r * 0.5, r * (y - high)],
    [r * 0.5, r * (y - high)],
    [r * 1.02, r * (y - high * 0.62)],
    [r * 1.08, r * y],
    [0, r * (y + 0.14)],
  ]);
  g.fill();
}

function shape(figure: Figure, ink: Tone, points: readonly Point[], smooth = false): void {
  const { g, light } = figure;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  g.fillStyle = wash(
    g,
    light,
    ink,
    (Math.min(...xs) + Math.max(...xs)) / 2,
    (Math.min(...ys) + Math.max(...ys)) / 2,
    (Math.max(...xs) - Math.min(...xs)) / 2,
  );
  if (smooth) smoothPath(g, points);
  else polygon(g, points);
  g.fill();
}

function crown(figure: Figure, r: number, high: number, jewel: string): void {
  const gold = tone(figure, 'gold');
  const wide = r * 0.92;
  const base = -r * 0.66;
  const teeth = 5;
  const points: Point[] = [[-wide, base]];
  for (let i = 0; i < teeth; i++) {
    const x = -wide + (2 * wide * i) / (teeth - 1);
    points.push([x * 1.08, base - high * (i % 2 ? 0.8 : 1)]);
    if (i < teeth - 1) points.push([x + wide / (teeth - 1), base - high * 0.45]);
  }
  points.push([wide, base], [0, base + r * 0.2]);
  shape(figure, gold, points);
  const { g } = figure;
  g.fillStyle = tone(figure, jewel).base;
  for (const at of [-0.5, 0, 0.5]) disc(g, at * wide, base - high * 0.14, r * 0.075);
}

const HATS: Readonly<Record<Hat, (figure: Figure, r: number) => void>> = {
  crown: (figure, r) => crown(figure, r, r * 0.62, 'crimson'),
  tiara: (figure, r) => crown(figure, r * 0.86, r * 0.36, 'sky'),
  chef: (figure, r) => {
    const white = tone(figure, 'white');
    for (const [x, y, size] of [
      [-0.62, -1.55, 0.5],
      [0.62, -1.55, 0.5],
      [0, -1.72, 0.62],
    ] as const)
      sphere(figure.g, figure.light, white, x * r, y * r, size * r);
    band(figure, r * 0.94, -r * 0.62, r * 0.72, white);
  },
  wizard: (figure, r) => {
    const cloth = own(figure, 'indigo');
    const bend = Math.sin(figure.timeS * 1.3) * r * 0.06 - figure.facing * r * 0.5;
    shape(
      figure,
      cloth,
      [
        [-r * 0.98, -r * 0.5],
        [-r * 0.5, -r * 1.5],
        [bend, -r * 2.6],
        [r * 0.42, -r * 1.5],
        [r * 0.98, -r * 0.5],
        [0, -r * 0.34],
      ],
      true,
    );
    const gold = tone(figure, 'gold');
    figure.g.fillStyle = gold.base;
    for (const [x, y] of [
      [-0.3, -1.0],
      [0.24, -1.35],
      [-0.08, -1.85],
    ] as const)
      disc(figure.g, x * r, y * r, r * 0.09);
    brim(figure, r * 1.6, -r * 0.52, cloth, r * 0.05);
  },
  police: (figure, r) => {
    const navy = own(figure, 'navy');
    shape(
      figure,
      navy,
      [
        [-r * 1.16, -r * 1.0],
        [-r * 0.7, -r * 1.36],
        [r * 0.7, -r * 1.36],
        [r * 1.16, -r * 1.0],
        [r * 0.98, -r * 0.6],
        [-r * 0.98, -r * 0.6],
      ],
      true,
    );
    band(figure, r, -r * 0.5, r * 0.26, tone(figure, 'black'));
    brim(figure, r * 0.86, -r * 0.42, tone(figure, 'black'));
    figure.g.fillStyle = tone(figure, 'gold').light;
    disc(figure.g, figure.facing * r * 0.4, -r * 0.94, r * 0.16);
  },
  fire: (figure, r) => {
    const red = tone(figure, 'red');
    dome(figure, r, red, 0.85);
    brim(figure, r * 1.36, -r * 0.42, red, -r * 0.04);
    figure.g.fillStyle = tone(figure, 'gold').base;
    disc(figure.g, figure.facing * r * 0.4, -r * 0.8, r * 0.2);
  },
  pirate: (figure, r) => {
    const black = tone(figure, 'black');
    shape(
      figure,
      black,
      [
        [-r * 1.5, -r * 0.55],
        [-r * 0.9, -r * 1.2],
        [0, -r * 1.62],
        [r * 0.9, -r * 1.2],
        [r * 1.5, -r * 0.55],
        [r * 0.6, -r * 0.46],
        [0, -r * 0.36],
        [-r * 0.6, -r * 0.46],
      ],
      true,
    );
    const bone = tone(figure, 'cream');
    figure.g.fillStyle = bone.base;
    disc(figure.g, figure.facing * r * 0.25, -r * 0.98, r * 0.2);
    figure.g.fillRect(figure.facing * r * 0.25 - r * 0.3, -r * 0.76, r * 0.6, r * 0.09);
  },
  cowboy: (figure, r) => {
    const leather = tone(figure, 'bark');
    shape(
      figure,
      leather,
      [
        [-r * 0.92, -r * 0.5],
        [-r * 0.8, -r * 1.3],
        [-r * 0.3, -r * 1.42],
        [0, -r * 1.24],
        [r * 0.3, -r * 1.42],
        [r * 0.8, -r * 1.3],
        [r * 0.92, -r * 0.5],
      ],
      true,
    );
    band(figure, r * 0.94, -r * 0.48, r * 0.16, tone(figure, 'darkwood'));
    brim(figure, r * 1.65, -r * 0.44, leather, r * 0.3);
  },
  straw: (figure, r) => {
    const straw = tone(figure, 'straw');
    dome(figure, r, straw, 0.8);
    band(figure, r, -r * 0.48, r * 0.16, tone(figure, 'crimson'));
    brim(figure, r * 1.65, -r * 0.42, straw, 0);
  },
  santa: (figure, r) => {
    const red = tone(figure, 'red');
    const white = tone(figure, 'white');
    const side = -(Math.sign(figure.facing) || 1);
    shape(
      figure,
      red,
      [
        [-r * 1.0, -r * 0.6],
        [-r * 0.5, -r * 1.5],
        [side * r * 0.6, -r * 1.7],
        [side * r * 1.3, -r * 0.9],
        [side * r * 0.8, -r * 1.1],
        [r * 1.0, -r * 0.6],
      ],
      true,
    );
    sphere(figure.g, figure.light, white, side * r * 1.32, -r * 0.8, r * 0.24);
    band(figure, r * 1.06, -r * 0.44, r * 0.3, white);
  },
  helm: (figure, r) => {
    const { g } = figure;
    const steel = tone(figure, 'steel');
    dome(figure, r * 1.04, steel, 1.0, -0.2);
    // The visor stands open, so that the face is seen.
    band(figure, r * 1.1, -r * 0.42, r * 0.28, tone(figure, 'grey'));
    for (const side of [-1, 1]) {
      if (side * figure.facing > 0.5) continue;
      shape(figure, side * figure.facing > 0 ? tone(figure, 'grey') : steel, [
        [side * r * 1.08, -r * 0.45],
        [side * r * 1.1, r * 0.5],
        [side * r * 0.86, r * 0.86],
        [side * r * (0.74 + side * figure.facing * 0.1), r * 0.2],
        [side * r * 0.8, -r * 0.45],
      ]);
    }
    g.strokeStyle = steel.deep;
    g.lineWidth = r * 0.05;
    g.beginPath();
    g.moveTo(figure.facing * r * 0.3, -r * 1.2);
    g.lineTo(figure.facing * r * 0.5, -r * 0.6);
    g.stroke();
    const plume = tone(figure, figure.character.colour ?? 'crimson');
    const sway = Math.sin(figure.timeS * 2.2) * r * 0.08;
    const back = -(Math.sign(figure.facing) || 1);
    shape(
      figure,
      plume,
      [
        [0, -r * 1.12],
        [back * r * 0.2, -r * 1.75],
        [back * r * 1.0 + sway, -r * 1.8],
        [back * r * 1.5 + sway, -r * 1.05],
        [back * r * 0.9, -r * 1.25],
      ],
      true,
    );
  },
  beret: (figure, r) => {
    const cloth = tone(figure, 'crimson');
    const side = Math.sign(figure.facing) || 1;
    shape(
      figure,
      cloth,
      [
        [-r * 1.05, -r * 0.6],
        [-side * r * 1.25, -r * 1.05],
        [0, -r * 1.42],
        [side * r * 0.95, -r * 1.1],
        [r * 1.02, -r * 0.6],
        [0, -r * 0.5],
      ],
      true,
    );
    figure.g.fillStyle = cloth.deep;
    disc(figure.g, 0, -r * 1.42, r * 0.09);
  },
  cap: (figure, r) => {
    const cloth = own(figure, 'blue');
    dome(figure, r, cloth, 0.78);
    const side = Math.sign(figure.facing) || 1;
    shape(
      figure,
      cloth,
      [
        [side * r * 0.1, -r * 0.52],
        [side * r * 1.0, -r * 0.6],
        [side * r * 1.62, -r * 0.42],
        [side * r * 0.9, -r * 0.36],
        [side * r * 0.1, -r * 0.34],
      ],
      true,
    );
  },
  hood: (figure, r) => {
    const { g } = figure;
    const cloth = own(figure, 'charcoal');
    const x = figure.facing * r * 0.25;
    g.fillStyle = wash(g, figure.light, cloth, 0, 0, r * 1.2);
    g.beginPath();
    g.ellipse(0, -r * 0.02, r * 1.13, r * 1.13, 0, 0, Math.PI * 2);
    g.ellipse(x, r * 0.02, r * 0.82, r * 0.3, 0, 0, Math.PI * 2, true);
    g.fill('evenodd');
  },
};

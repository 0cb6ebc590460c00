import type { Hair } from '../../vocab/looks.ts';
import { chance } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { flatLimb, limb, oval, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import type { Figure } from './figure.ts';

/** The hair that falls behind the head; head of radius r at the origin. */
export function drawHairBehind(figure: Figure, r: number, style: Hair, tone: Tone): void {
  const { g, light, facing } = figure;
  const back = -facing * r * 0.2;
  const sway = Math.sin(figure.timeS * 1.7 + chance(figure.character.id) * 6) * r * 0.05;
  g.fillStyle = wash(g, light, tone, back, 0, r * 1.3);
  switch (style) {
    case 'long':
      return fall(figure, r, back, sway, 1.6);
    case 'bob':
      return fall(figure, r, back, sway * 0.6, 0.98);
    case 'bun':
      sphere(g, light, tone, back * 2.1, -r * 0.98, r * 0.46);
      g.fillStyle = tone.base;
      return oval(g, back * 0.6, -r * 0.12, r * 1.07, r * 1.04);
    case 'ponytail': {
      const root: Point = [back * 3.4 - Math.sign(facing || 1) * r * 0.2, -r * 0.55];
      const side = -(Math.sign(facing) || 1);
      limb(
        g,
        light,
        tone,
        [root, [root[0] + side * r * 0.5 + sway, r * 0.1], [root[0] + side * r * 0.36 + sway * 2, r * 0.95]],
        [r * 0.22, r * 0.3, r * 0.1],
      );
      g.fillStyle = tone.base;
      return oval(g, back * 0.6, -r * 0.14, r * 1.07, r * 1.03);
    }
    case 'pigtails':
      for (const side of [-1, 1])
        limb(
          g,
          light,
          tone,
          [
            [side * r * 0.92 + back, r * 0.05],
            [side * r * 1.34 + back + sway, r * 0.45],
            [side * r * 1.3 + back + sway * 2, r * 1.05],
          ],
          [r * 0.2, r * 0.28, r * 0.1],
        );
      g.fillStyle = tone.base;
      return oval(g, back * 0.6, -r * 0.14, r * 1.07, r * 1.03);
    case 'curly':
      for (let i = 0; i < 9; i++) {
        const angle = Math.PI * (0.86 + (i / 8) * 1.28);
        oval(g, back * 0.7 + Math.cos(angle) * r * 0.92, Math.sin(angle) * r * 0.86 - r * 0.06, r * 0.42, r * 0.4);
      }
      return;
    case 'afro':
      return oval(g, back * 0.6, -r * 0.38, r * 1.36, r * 1.24);
    case 'short':
    case 'spiky':
      return oval(g, back * 0.6, -r * 0.16, r * 1.06, r * 1.02);
    case 'bald':
      return;
  }
}

/** Hair that falls to a length below the middle of the head, in radii. */
function fall({ g }: Figure, r: number, back: number, sway: number, length: number): void {
  smoothPath(g, [
    [back - r * 1.08, -r * 0.3],
    [back - r * 1.14 + sway, r * length * 0.56],
    [back - r * 0.82 + sway, r * length],
    [back + r * 0.1 + sway, r * length * 0.9],
    [back + r * 0.86 + sway, r * length * 0.97],
    [back + r * 1.1, r * length * 0.5],
    [back + r * 1.07, -r * 0.3],
    [back, -r * 1.16],
  ]);
  g.fill();
}

/** From the crown down to the forehead, parted towards where the face looks. */
export function drawHairBefore(figure: Figure, r: number, style: Hair, tone: Tone): void {
  if (style === 'bald') return drawTuft(figure, r, tone);
  const { g, light, facing } = figure;
  const front = facing * r * 0.34;
  g.fillStyle = wash(g, light, tone, 0, -r * 0.7, r * 0.9);
  if (style === 'curly' || style === 'afro') {
    for (let i = 0; i < 6; i++)
      oval(g, -r * 0.78 + i * r * 0.31 + front * 0.15, -r * (0.7 + 0.16 * Math.sin(i * 1.3 + 0.6)), r * 0.29, r * 0.27);
    return;
  }
  smoothPath(g, style === 'spiky' ? spikes(r, front) : fringe(r, front, style === 'bob' ? 0.2 : 0));
  g.fill();
  if (figure.simple) return;
  g.globalAlpha = 0.5;
  g.strokeStyle = tone.rim;
  g.lineWidth = r * 0.06;
  g.lineCap = 'round';
  g.beginPath();
  const from = light.towards[0] < 0 ? 1.2 : 1.56;
  g.arc(0, -r * 0.06, r * 0.92, Math.PI * from, Math.PI * (from + 0.24));
  g.stroke();
  g.globalAlpha = 1;
}

/** All the hair that a baby has. */
function drawTuft(figure: Figure, r: number, tone: Tone): void {
  const { look } = figure.character;
  if (look.kind !== 'person' || look.age !== 'baby') return;
  const side = Math.sign(figure.facing) || 1;
  flatLimb(
    figure.g,
    tone.base,
    [
      [0, -r * 0.94],
      [side * r * 0.14, -r * 1.24],
      [side * r * 0.36, -r * 1.12],
      [side * r * 0.22, -r * 1.0],
    ],
    [r * 0.13, r * 0.1, r * 0.07, r * 0.04],
  );
}

/** @param low how much lower than usual it hangs over the forehead */
function fringe(r: number, front: number, low: number): Point[] {
  return [
    [-r * 1.04, r * 0.06],
    [-r * 1.02, -r * 0.62],
    [-r * 0.52, -r * 1.1],
    [r * 0.1, -r * 1.17],
    [r * 0.72, -r * 0.95],
    [r * 1.03, -r * 0.5],
    [r * 1.04, r * 0.06],
    [r * 0.88 + front * 0.1, -r * (0.32 - low)],
    [front + r * 0.38, -r * (0.54 - low)],
    [front - r * 0.12, -r * (0.44 - low)],
    [-r * 0.62 + front * 0.4, -r * (0.52 - low)],
    [-r * 0.9 + front * 0.1, -r * (0.28 - low)],
  ];
}

function spikes(r: number, front: number): Point[] {
  return [
    [-r * 1.03, r * 0.02],
    [-r * 1.02, -r * 0.6],
    [-r * 0.86, -r * 1.16],
    [-r * 0.5, -r * 1.02],
    [-r * 0.28, -r * 1.38],
    [r * 0.08, -r * 1.1],
    [r * 0.4, -r * 1.36],
    [r * 0.6, -r * 0.98],
    [r * 0.96, -r * 1.06],
    [r * 1.03, -r * 0.5],
    [r * 1.03, r * 0.02],
    [r * 0.84 + front * 0.1, -r * 0.4],
    [front + r * 0.3, -r * 0.58],
    [front - r * 0.2, -r * 0.5],
    [-r * 0.84 + front * 0.1, -r * 0.36],
  ];
}

/** A beard from ear to ear, or what grows above the lip. */
export function drawBeard(figure: Figure, r: number, kind: 'full' | 'moustache' | 'long', tone: Tone): void {
  const { g, light, facing, mouth } = figure;
  const x = Math.sin(facing * 0.7) * r * 0.9;
  const drop = mouth.open * r * 0.3;
  if (kind !== 'moustache') {
    const chin = kind === 'long' ? r * 2.1 : r * 1.22;
    g.fillStyle = wash(g, light, tone, x, r * 0.7, r * 0.8);
    smoothPath(g, [
      [-r * 0.99, r * 0.1],
      [-r * 0.9 + x * 0.1, r * 0.72],
      [x * 0.5 - r * 0.34, chin * 0.92 + drop],
      [x * 0.5, chin + drop],
      [x * 0.5 + r * 0.34, chin * 0.92 + drop],
      [r * 0.9 + x * 0.1, r * 0.72],
      [r * 0.99, r * 0.1],
      [x + r * 0.5, r * 0.42],
      [x, r * 0.4],
      [x - r * 0.5, r * 0.42],
    ]);
    g.fill();
  }
  g.fillStyle = tone.shade;
  for (const side of [-1, 1]) oval(g, x + side * r * 0.17, r * 0.41, r * 0.22, r * 0.075, side * 0.28);
}

import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, limb, oval, polygon, smoothPath, sphere, type Point } from '../shapes.ts';
import { between2, distance, type Figure } from './figure.ts';
import type { Build } from './quadruped.ts';

export function drawAnimalHead(figure: Figure, coat: Tone, pale: Tone, build: Build, species: string): void {
  const { g, light, size, depth, character } = figure;
  const [head, nose] = [figure.joint('head'), figure.joint('nose')];
  const look = character.look;
  const r = build.head * size;
  const side = Math.sign(nose[0] - head[0]) || 1;
  const reach = distance(head, nose);
  const along = (share: number): Point => between2(head, nose, share);
  drawEars(figure, coat, head, r, side, look.kind === 'animal' ? look.ears : 'pointed');
  sphere(g, light, coat, head[0], head[1], r);
  const snoutR = r * (species === 'horse' ? 0.72 : species === 'cat' || species === 'rabbit' ? 0.42 : 0.5);
  limb(
    g,
    light,
    species === 'horse' ? coat : species === 'bear' || species === 'dog' ? light.tone('tan', depth) : pale,
    [along(0.35), along(Math.max(0.8, 1 - snoutR / Math.max(1, reach)))],
    [snoutR * 1.15, snoutR],
  );
  if (species === 'cat') drawStripes(figure, head, r);
  if (look.kind === 'animal' && look.ears === 'floppy') drawFloppyEar(figure, coat, head, r, side);
  const open = figure.mouth.open;
  if (open > 0.08) {
    g.fillStyle = light.tone('mouth', depth).base;
    const [mx, my] = along(0.72);
    oval(g, mx, my + snoutR * (0.7 + open * 0.3), snoutR * 0.7, snoutR * 0.55 * open);
  }
  g.fillStyle = light.tone('pupil', depth).base;
  oval(g, nose[0] - side * snoutR * 0.1, nose[1] - snoutR * 0.25, snoutR * 0.36, snoutR * 0.28);
  const eye: Point = [head[0] + side * r * 0.36, head[1] - r * 0.18];
  drawAnimalEye(figure, eye, r * (species === 'horse' ? 0.24 : 0.2));
  if (!figure.simple && species !== 'horse')
    drawAnimalEye(figure, [head[0] + side * r * 0.82, head[1] - r * 0.2], r * 0.15);
}

function drawStripes(figure: Figure, [x, y]: Point, r: number): void {
  const { g } = figure;
  g.strokeStyle = figure.light.tone('brown', figure.depth).shade;
  g.globalAlpha = 0.45;
  g.lineWidth = r * 0.09;
  g.lineCap = 'round';
  for (const turn of [-0.5, -0.1, 0.3]) {
    g.beginPath();
    g.moveTo(x + Math.sin(turn) * r * 0.55, y - Math.cos(turn) * r * 0.55);
    g.lineTo(x + Math.sin(turn) * r * 0.9, y - Math.cos(turn) * r * 0.9);
    g.stroke();
  }
  g.globalAlpha = 1;
}

function drawAnimalEye(figure: Figure, [x, y]: Point, r: number): void {
  const { g, light, depth } = figure;
  const open = clamp(figure.eyesOpen, 0, 1);
  g.fillStyle = light.tone('pupil', depth).deep;
  if (open < 0.2) return oval(g, x, y, r, r * 0.14);
  oval(g, x, y, r * 0.9, r * open);
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, x + figure.gaze[0] * r * 0.2 - r * 0.15, y - r * 0.34 * open, r * 0.3);
}

function drawEars(
  figure: Figure,
  coat: Tone,
  [x, y]: Point,
  r: number,
  side: number,
  kind: 'pointed' | 'floppy' | 'round' | 'long',
): void {
  const { g, light, depth } = figure;
  const inner = light.tone('rose', depth);
  const twitch = Math.max(0, Math.sin(figure.timeS * 1.9 + x * 0.001)) ** 24 * 0.25;
  if (kind === 'floppy') return;
  for (const [shift, far] of [
    [0.55, true],
    [-0.35, false],
  ] as const) {
    const [ex, ey] = [x + side * shift * r, y - r * 0.75];
    g.fillStyle = far ? coat.shade : coat.base;
    if (kind === 'pointed') {
      polygon(g, [
        [ex - r * 0.36, ey + r * 0.22],
        [ex - side * r * (0.12 + twitch), ey - r * 0.75],
        [ex + r * 0.36, ey + r * 0.18],
      ]);
      g.fill();
      g.fillStyle = inner.shade;
      polygon(g, [
        [ex - r * 0.18, ey + r * 0.1],
        [ex - side * r * (0.1 + twitch), ey - r * 0.48],
        [ex + r * 0.18, ey + r * 0.08],
      ]);
      g.fill();
    } else if (kind === 'round') {
      disc(g, ex, ey + r * 0.02, r * 0.36);
      g.fillStyle = inner.deep;
      disc(g, ex, ey + r * 0.06, r * 0.2);
    } else if (kind === 'long') {
      limb(
        g,
        light,
        coat,
        [
          [ex, ey + r * 0.2],
          [ex - side * r * 0.16, ey - r * 0.6],
          [ex - side * r * (0.42 + twitch), ey - r * 1.25],
        ],
        [r * 0.2, r * 0.25, r * 0.13],
      );
    }
  }
}

/** An ear that hangs beside the head, before it. */
function drawFloppyEar({ g, timeS }: Figure, coat: Tone, [x, y]: Point, r: number, side: number): void {
  const swing = Math.sin(timeS * 2.6 + x * 0.01) * r * 0.06;
  const ear = (share: number): Point[] => {
    const root: Point = [x - side * r * 0.38, y - r * 0.2];
    return (
      [
        [x - side * r * 0.1, y - r * 0.72],
        [x - side * r * 0.68, y - r * 0.6],
        [x - side * r * 0.95 + swing, y + r * 0.35],
        [x - side * r * 0.55 + swing, y + r * 0.72],
        [x - side * r * 0.22, y + r * 0.15],
      ] as const
    ).map((point) => between2(root, point, share));
  };
  g.fillStyle = coat.deep;
  smoothPath(g, ear(1));
  g.fill();
  g.fillStyle = coat.shade;
  smoothPath(g, ear(0.8));
  g.fill();
}

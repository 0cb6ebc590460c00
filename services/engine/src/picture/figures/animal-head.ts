import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, line, oval, polygon, smoothPath, sphere, type Point } from '../shapes.ts';
import { expressionOf } from './expression.ts';
import { between2, distance, type Figure } from './figure.ts';
import type { Build } from './species.ts';

/** What the parts of a head need to know. */
interface Head {
  readonly at: Point;
  readonly r: number;
  /** −1 looks left, 1 right. */
  readonly side: number;
  readonly coat: Tone;
}

export type Ears = 'pointed' | 'floppy' | 'round' | 'long' | 'flap' | 'none';

export function drawAnimalHead(figure: Figure, coat: Tone, pale: Tone, build: Build, ears: Ears): void {
  const { g, light, size, depth } = figure;
  const [at, nose] = [figure.joint('head'), figure.joint('nose')];
  const r = build.head * size;
  const head: Head = { at, r, coat, side: Math.sign(nose[0] - at[0]) || 1 };
  const reach = distance(at, nose);
  const along = (share: number): Point => between2(at, nose, share);
  if (build.mane === 'ring') drawRingMane(figure, head);
  drawEars(figure, head, build.marks === 'panda' ? light.tone('black', depth) : coat, ears);
  if (build.horns) drawHorns(figure, head, build.horns);
  const face = build.marks === 'wool' ? light.tone('charcoal', depth) : coat;
  sphere(g, light, face, at[0], at[1], r);
  if (build.marks === 'wool') drawFleeceCap(figure, head);
  const snoutR = r * build.snout;
  const snout = build.hoof && !build.snoutInk ? coat : build.snoutInk ? light.tone(build.snoutInk, depth) : pale;
  const tip = along(Math.max(0.8, 1 - snoutR / Math.max(1, reach)));
  const gape = figure.mouth.open;
  if (gape > 0.08) drawJaw(figure, head, snout, along, snoutR, gape);
  limb(g, light, snout, [along(0.35), tip], [snoutR * 1.15, snoutR]);
  if (build.marks === 'stripes' || build.marks === 'bands') drawStripes(figure, head, build.marks === 'bands');
  if (build.marks === 'panda') drawEyePatch(figure, head);
  if (ears === 'floppy') drawFloppyEar(figure, head);
  if (ears === 'flap') drawFlapEar(figure, head);
  drawNostril(figure, head, nose, snoutR, build);
  if (build.trunk) drawTrunk(figure, head, nose);
  const eyeY = at[1] - r * (build.bulging ? 0.86 : 0.16);
  if (build.bulging) {
    sphere(g, light, coat, at[0] + head.side * r * 0.7, eyeY, r * build.eye * 1.2);
    sphere(g, light, coat, at[0] + head.side * r * 0.2, eyeY, r * build.eye * 1.5);
  }
  drawEye(figure, head, [at[0] + head.side * r * (build.bulging ? 0.24 : 0.34), eyeY], r * build.eye);
  if (!figure.simple && !build.hoof && !build.trunk)
    drawEye(figure, head, [at[0] + head.side * r * 0.8, eyeY - r * 0.02], r * build.eye * 0.74);
}

/** The lower jaw, hanging as far as the mouth is open, with its tongue. */
function drawJaw(
  figure: Figure,
  { side }: Head,
  snout: Tone,
  along: (share: number) => Point,
  r: number,
  gape: number,
): void {
  const { g, light, depth } = figure;
  const [[fx, fy], [bx, by]] = [along(0.92), along(0.4)];
  const drop = r * (0.5 + gape * 0.9);
  g.fillStyle = light.tone('mouth', depth).base;
  polygon(g, [
    [bx, by + r * 0.3],
    [fx, fy + r * 0.2],
    [fx - side * r * 0.3, fy + drop],
    [bx, by + r * 0.8],
  ]);
  g.fill();
  g.fillStyle = light.tone('tongue', depth).base;
  oval(g, (bx + fx) / 2 + side * r * 0.2, (by + fy) / 2 + drop * 0.72, r * 0.55, r * 0.2);
  flatLimb(
    g,
    snout.shade,
    [
      [bx, by + r * 0.75],
      [fx - side * r * 0.35, fy + drop],
    ],
    [r * 0.5, r * 0.32],
  );
}

function drawNostril(figure: Figure, { side }: Head, nose: Point, r: number, build: Build): void {
  const { g, light, depth } = figure;
  if (build.trunk) return;
  g.fillStyle = light.tone('pupil', depth).base;
  if (!build.hoof && !build.bare) return oval(g, nose[0] - side * r * 0.1, nose[1] - r * 0.3, r * 0.4, r * 0.3);
  g.globalAlpha = 0.6;
  for (const shift of [0, 0.55]) oval(g, nose[0] - side * r * (0.5 + shift), nose[1] - r * 0.1, r * 0.14, r * 0.2);
  g.globalAlpha = 1;
}

function drawEye(figure: Figure, { side }: Head, [x, y]: Point, r: number): void {
  const { g, light, depth } = figure;
  const feeling = expressionOf(figure.emotion, figure.emotionStrength);
  const open = clamp(figure.eyesOpen, 0, 1) * (1 - feeling.squint * 0.4);
  const dark = light.tone('pupil', depth).deep;
  if (open < 0.2) return drawShutEye(figure, [x, y - r * 0.5], r, dark);
  g.fillStyle = light.tone('eye', depth).light;
  oval(g, x, y, r * 1.02, r * 1.1 * open);
  const look = figure.gaze[0] * r * 0.24;
  g.fillStyle = dark;
  oval(g, x + look, y - figure.gaze[1] * r * 0.2, r * 0.74, r * 0.86 * open);
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, x + look + light.towards[0] * r * 0.3, y - r * 0.34 * open, r * 0.26);
  if (Math.abs(feeling.browTurn) < 0.1 || figure.simple) return;
  const tilt = feeling.browTurn * r * 1.6 * side;
  line(g, dark, Math.max(1, r * 0.26), [
    [x - r, y - r * 1.35 + tilt * 0.5],
    [x + r, y - r * 1.35 - tilt * 0.5],
  ]);
}

/** A lid that hangs in a soft bow: asleep, and at peace with it. */
function drawShutEye({ g }: Figure, [x, y]: Point, r: number, ink: string): void {
  g.strokeStyle = ink;
  g.lineWidth = Math.max(1, r * 0.24);
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x - r * 0.75, y);
  g.quadraticCurveTo(x, y + r * 1.1, x + r * 0.75, y);
  g.stroke();
}

function drawStripes(figure: Figure, { at: [x, y], r }: Head, dark: boolean): void {
  const { g } = figure;
  g.strokeStyle = figure.light.tone(dark ? 'black' : 'brown', figure.depth).shade;
  g.globalAlpha = dark ? 0.85 : 0.45;
  g.lineWidth = r * 0.1;
  g.lineCap = 'round';
  g.beginPath();
  for (const turn of [-0.5, -0.1, 0.3]) {
    g.moveTo(x + Math.sin(turn) * r * 0.55, y - Math.cos(turn) * r * 0.55);
    g.lineTo(x + Math.sin(turn) * r * 0.9, y - Math.cos(turn) * r * 0.9);
  }
  g.stroke();
  g.globalAlpha = 1;
}

function drawEyePatch(figure: Figure, { at: [x, y], r, side }: Head): void {
  const { g } = figure;
  g.fillStyle = figure.light.tone('black', figure.depth).base;
  oval(g, x + side * r * 0.3, y - r * 0.12, r * 0.28, r * 0.36, side * 0.5);
  oval(g, x + side * r * 0.82, y - r * 0.14, r * 0.17, r * 0.28, -side * 0.3);
}

function drawRingMane(figure: Figure, { at: [x, y], r, side }: Head): void {
  const { g, light, depth } = figure;
  const mane = light.tone('chestnut', depth);
  const clumps = 13;
  for (const [ink, share] of [
    [mane.shade, 1],
    [mane.base, 0.86],
  ] as const) {
    g.fillStyle = ink;
    for (let i = 0; i < clumps; i++) {
      const angle = (i / clumps) * Math.PI * 2;
      const sway = Math.sin(figure.timeS * 2 + i) * r * 0.03;
      const reach = r * (Math.cos(angle) * side < -0.2 ? 1.25 : 0.95);
      disc(
        g,
        x - side * r * 0.22 + Math.cos(angle) * reach + sway,
        y + r * 0.12 + Math.sin(angle) * r * 1.12,
        r * 0.46 * share,
      );
    }
    disc(g, x - side * r * 0.3, y + r * 0.1, r * 1.25 * share);
  }
}

function drawFleeceCap(figure: Figure, { at: [x, y], r, side, coat }: Head): void {
  const { g } = figure;
  g.fillStyle = coat.base;
  for (const [cx, cy, size] of [
    [-0.6, -0.5, 0.46],
    [-0.1, -0.82, 0.46],
    [0.34, -0.7, 0.36],
  ] as const)
    disc(g, x + side * cx * r, y + cy * r, size * r);
}

function drawHorns(figure: Figure, { at: [x, y], r, side }: Head, kind: 'short' | 'antlers' | 'knobs'): void {
  const { g, light, depth } = figure;
  const horn = light.tone(kind === 'antlers' ? 'bark' : 'beige', depth);
  for (const [shift, tone] of [
    [0.35, horn.shade],
    [-0.2, horn.base],
  ] as const) {
    const root: Point = [x + side * shift * r, y - r * 0.75];
    if (kind === 'short') {
      flatLimb(
        g,
        tone,
        [root, [root[0] - side * r * 0.2, root[1] - r * 0.5], [root[0] + side * r * 0.25, root[1] - r * 0.85]],
        [r * 0.2, r * 0.15, r * 0.05],
      );
    } else if (kind === 'knobs') {
      flatLimb(g, tone, [root, [root[0] - side * r * 0.1, root[1] - r * 0.8]], [r * 0.12, r * 0.12]);
      g.fillStyle = tone;
      disc(g, root[0] - side * r * 0.1, root[1] - r * 0.85, r * 0.22);
    } else {
      const stem: Point[] = [
        root,
        [root[0] - side * r * 0.5, root[1] - r * 0.9],
        [root[0] - side * r * 0.2, root[1] - r * 1.9],
      ];
      flatLimb(g, tone, stem, [r * 0.13, r * 0.1, r * 0.05]);
      for (const [share, up] of [
        [0.45, 0.8],
        [0.8, 0.7],
      ] as const) {
        const from = between2(stem[0]!, stem[2]!, share);
        const base: Point = [from[0] - side * r * 0.35, from[1]];
        flatLimb(g, tone, [base, [base[0] + side * r * 0.7, base[1] - r * up * 0.8]], [r * 0.09, r * 0.04]);
      }
    }
  }
}

/** A trunk that hangs from the face and never quite rests. */
function drawTrunk(figure: Figure, { at, r, side, coat }: Head, nose: Point): void {
  const { g, light, depth } = figure;
  const sway = Math.sin(figure.timeS * 1.4) * r * 0.28;
  const raised = figure.mouth.open;
  const white = light.tone('ivory', depth);
  limb(
    g,
    light,
    white,
    [
      [nose[0] - side * r * 0.5, nose[1] + r * 0.35],
      [nose[0] + side * r * 0.35, nose[1] + r * 0.75],
    ],
    [r * 0.16, r * 0.06],
  );
  limb(
    g,
    light,
    coat,
    [
      [at[0] + side * r * 0.4, at[1] + r * 0.2],
      [nose[0] + side * r * 0.1, nose[1] + r * 0.3],
      [nose[0] + side * r * (0.25 + raised) + sway, nose[1] + r * (1.4 - 1.6 * raised)],
      [nose[0] + side * r * (0.75 + 0.6 * raised) + sway * 1.6, nose[1] + r * (1.9 - 3 * raised)],
    ],
    [r * 0.52, r * 0.38, r * 0.26, r * 0.17],
  );
}

function drawEars(figure: Figure, { at: [x, y], r, side }: Head, coat: Tone, kind: Ears): void {
  const { g, light, depth } = figure;
  if (kind === 'floppy' || kind === 'flap' || kind === 'none') return;
  const inner = light.tone('rose', depth);
  const twitch = Math.max(0, Math.sin(figure.timeS * 1.9 + x * 0.001)) ** 24 * 0.25;
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
      disc(g, ex, ey + r * 0.02, r * 0.38);
      g.fillStyle = inner.deep;
      disc(g, ex, ey + r * 0.06, r * 0.21);
    } else {
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
      if (!far)
        flatLimb(
          g,
          inner.shade,
          [
            [ex, ey],
            [ex - side * r * 0.16, ey - r * 0.6],
            [ex - side * r * (0.36 + twitch), ey - r * 1.05],
          ],
          [r * 0.07, r * 0.12, r * 0.05],
        );
    }
  }
}

/** An ear that hangs beside the head, before it. */
function drawFloppyEar({ g, timeS }: Figure, { at: [x, y], r, side, coat }: Head): void {
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

/** An elephant's ear, that fans now and then. */
function drawFlapEar({ g, light, timeS }: Figure, { at: [x, y], r, side, coat }: Head): void {
  const fan = 1 + 0.1 * Math.sin(timeS * 2.1);
  const ear = (share: number): Point[] =>
    (
      [
        [-0.1, -0.75],
        [-0.9 * fan, -1.05],
        [-1.5 * fan, -0.4],
        [-1.3 * fan, 0.7],
        [-0.75 * fan, 1.15],
        [-0.2, 0.45],
      ] as const
    ).map(([ex, ey]) => between2([x - side * r * 0.5, y], [x + side * ex * r, y + ey * r], share));
  g.fillStyle = coat.shade;
  smoothPath(g, ear(1));
  g.fill();
  g.fillStyle = light.towards[0] * side < 0 ? coat.base : coat.light;
  smoothPath(g, ear(0.84));
  g.fill();
}

import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, oval, polygon, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import { between2, type Figure } from './figure.ts';

interface Spine {
  readonly nose: Point;
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
  readonly tail: Point;
  readonly tip: Point;
  /** −1 swims left, 1 right. */
  readonly side: number;
  readonly wave: number;
}

/** A fish along its spine, with fins that wave; and what else lives in the sea. */
export function drawFish(figure: Figure): void {
  const { light, depth, size, character } = figure;
  const look = character.look;
  const coat = light.tone(character.colour ?? ('colour' in look ? look.colour : 'orange'), depth);
  const [nose, a, b, c, tail, tip] = ['nose', 'spine1', 'spine2', 'spine3', 'tail', 'tailTip'].map((name) =>
    figure.joint(name),
  ) as [Point, Point, Point, Point, Point, Point];
  const side = Math.sign(nose[0] - tail[0]) || 1;
  const spine: Spine = { nose, a, b, c, tail, tip, side, wave: Math.sin(figure.timeS * 7) * size * 0.03 };
  const form = look.kind === 'fish' ? look.form : undefined;
  if (form === 'octopus') return drawOctopus(figure, coat, spine);
  if (form) return drawSwimmer(figure, coat, spine, form);
  drawFinned(figure, coat, spine);
}

function drawFinned(figure: Figure, tone: Tone, spine: Spine): void {
  const { g, light, depth, size, character } = figure;
  const { nose, a, b, c, tail, tip, side, wave } = spine;
  const look = character.look;
  const flowing = look.kind === 'fish' && look.fins === 'flowing';
  const spread = size * (flowing ? 0.26 : 0.17);
  g.fillStyle = wash(g, light, tone, tip[0], tip[1], spread);
  smoothPath(g, [
    tail,
    [tip[0] - side * size * 0.03, tip[1] - spread + wave],
    [tip[0] + side * size * 0.06, tip[1]],
    [tip[0] - side * size * 0.03, tip[1] + spread - wave],
  ]);
  g.fill();
  const fin = (root: Point, upwards: number, length: number): void => {
    polygon(g, [
      [root[0] + side * size * 0.12, root[1]],
      [root[0] - side * size * 0.08, root[1] - upwards * length + wave],
      [root[0] - side * size * 0.14, root[1]],
    ]);
    g.fillStyle = tone.shade;
    g.fill();
  };
  fin([a[0], a[1] - size * 0.13], 1, size * (flowing ? 0.2 : 0.11));
  fin([b[0], b[1] + size * 0.12], -1, size * (flowing ? 0.16 : 0.08));
  limb(g, light, tone, [nose, a, b, c, tail], [size * 0.05, size * 0.16, size * 0.175, size * 0.115, size * 0.045]);
  if (look.kind === 'fish' && look.pattern === 'striped') {
    g.globalAlpha = 0.85;
    g.fillStyle = light.tone('white', depth).base;
    for (const [from, width, half] of [
      [a, 0.05, 0.14],
      [b, 0.055, 0.16],
      [c, 0.035, 0.095],
    ] as const)
      oval(g, from[0], from[1], size * width, size * half);
    g.globalAlpha = 1;
  }
  g.fillStyle = tone.shade;
  smoothPath(g, [
    between2(a, b, 0.3),
    [a[0] - side * size * 0.12, a[1] + size * 0.1 + wave * 1.4],
    [a[0] - side * size * 0.02, a[1] + size * 0.1],
  ]);
  g.fill();
  const gape = figure.mouth.open * size * 0.04;
  g.fillStyle = light.tone('mouth', depth).base;
  oval(g, nose[0] - side * size * 0.01, nose[1] + size * 0.02, size * 0.02, size * 0.012 + gape);
  drawEye(figure, between2(nose, a, 0.55), size * 0.045, side);
}

function drawEye(figure: Figure, [x, y]: Point, r: number, side: number): void {
  const { g, light, depth } = figure;
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, x, y - r, r);
  g.fillStyle = light.tone('pupil', depth).deep;
  oval(g, x + side * r * 0.24, y - r, r * 0.6, r * 0.66 * clamp(figure.eyesOpen, 0.1, 1));
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, x + side * r * 0.1, y - r * 1.28, r * 0.2);
}

/** A shark, a dolphin, a whale: smooth, pale below, a tail that stands up in the fish and lies flat in the others. */
function drawSwimmer(figure: Figure, coat: Tone, spine: Spine, form: 'shark' | 'dolphin' | 'whale'): void {
  const { g, light, depth, size } = figure;
  const { nose, a, b, c, tail, tip, side, wave } = spine;
  const girth = form === 'whale' ? 1.55 : form === 'dolphin' ? 0.85 : 0.95;
  const pale = light.tone('white', depth);
  const fluke = form === 'shark' ? 0.2 : 0.1;
  g.fillStyle = coat.shade;
  polygon(g, [
    [tail[0] + side * size * 0.06, tail[1]],
    [tip[0] - side * size * 0.1, tip[1] - size * fluke + wave],
    [tip[0] + side * size * 0.02, tip[1]],
    [tip[0] - side * size * 0.08, tip[1] + size * fluke * 0.7 + wave],
  ]);
  g.fill();
  if (form !== 'whale') {
    polygon(g, [
      [b[0] + side * size * 0.13, b[1] - size * 0.1],
      [b[0] - side * size * 0.1, b[1] - size * (form === 'shark' ? 0.32 : 0.26)],
      [b[0] - side * size * 0.12, b[1] - size * 0.08],
    ]);
    g.fill();
  }
  const radii = [0.05, 0.135, 0.155, 0.1, 0.035].map((r) => r * size * girth);
  limb(g, light, coat, [nose, a, b, c, tail], [radii[0]! * (form === 'whale' ? 2.2 : 1), ...radii.slice(1)]);
  if (form === 'dolphin')
    limb(
      g,
      light,
      coat,
      [between2(nose, a, 0.2), [nose[0] + side * size * 0.08, nose[1] + size * 0.03]],
      [size * 0.05, size * 0.028],
    );
  g.globalAlpha = 0.85;
  g.fillStyle = pale.base;
  smoothPath(g, [
    [nose[0], nose[1] + radii[0]! * 0.4],
    [a[0], a[1] + radii[1]! * 0.35],
    [b[0], b[1] + radii[2]! * 0.45],
    [c[0], c[1] + radii[3]! * 0.5],
    [b[0], b[1] + radii[2]! * 0.95],
    [a[0], a[1] + radii[1]! * 0.95],
  ]);
  g.fill();
  g.globalAlpha = 1;
  g.fillStyle = coat.deep;
  smoothPath(g, [
    [a[0], a[1] + radii[1]! * 0.5],
    [a[0] - side * size * 0.2, a[1] + radii[1]! * 1.5 + wave],
    [a[0] - side * size * 0.16, a[1] + radii[1]! * 0.7],
  ]);
  g.fill();
  g.strokeStyle = coat.deep;
  g.lineWidth = size * 0.008;
  g.beginPath();
  if (form === 'shark')
    for (const at of [0, 0.03, 0.06]) {
      g.moveTo(a[0] + side * size * (0.02 - at), a[1] - size * 0.04);
      g.lineTo(a[0] + side * size * (0.005 - at), a[1] + size * 0.04);
    }
  g.moveTo(nose[0] - side * size * 0.02, nose[1] + radii[0]! * 0.5);
  g.quadraticCurveTo(
    nose[0] - side * size * 0.1,
    nose[1] + size * 0.09,
    a[0] + side * size * 0.06,
    a[1] + size * 0.045,
  );
  g.stroke();
  drawEye(figure, between2(nose, a, 0.62), size * (form === 'whale' ? 0.022 : 0.028), side);
}

/** A head over eight arms, each a wave of its own. */
function drawOctopus(figure: Figure, coat: Tone, { a, b, side }: Spine): void {
  const { g, light, size } = figure;
  for (let i = 0; i < 8; i++) {
    const far = i % 2 === 0;
    const spread = (i - 3.5) / 3.5;
    const curl = (share: number): Point => [
      b[0] + spread * size * 0.42 * share - side * size * 0.12 * share,
      b[1] + size * (0.1 + 0.5 * share) + Math.sin(figure.timeS * 3 + i + share * 3) * size * 0.06 * share,
    ];
    const joints = [curl(0), curl(0.4), curl(0.75), curl(1)];
    const radii = [0.075, 0.06, 0.04, 0.015].map((r) => r * size);
    if (far) flatLimb(g, coat.deep, joints, radii);
    else limb(g, light, coat, joints, radii);
  }
  const head = between2(a, b, 0.4);
  sphere(g, light, coat, head[0] - side * size * 0.04, head[1] - size * 0.1, size * 0.27);
  g.fillStyle = coat.shade;
  for (const [x, y, r] of [
    [-0.16, -0.2, 0.04],
    [-0.06, -0.28, 0.03],
    [-0.2, -0.06, 0.03],
  ] as const)
    disc(g, head[0] + side * x * size, head[1] + y * size, r * size);
  drawEye(figure, [head[0] + side * size * 0.16, head[1]], size * 0.06, side);
  drawEye(figure, [head[0] - side * size * 0.02, head[1] + size * 0.01], size * 0.065, side);
}

import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, line, oval, polygon, smoothPath, sphere, wash, within, type Point } from '../shapes.ts';
import { between2, type Figure } from './figure.ts';

/** What tells one bird from another; lengths as shares of its own. */
interface Feathers {
  readonly head: number;
  readonly body: number;
  readonly neck: number;
  /** How much higher the head sits than a songbird's. */
  readonly tall: number;
  readonly beakInk: string;
  readonly headInk?: string;
  readonly wingInk?: string;
  readonly breast: string;
  readonly comb?: boolean;
  readonly bigEyes?: boolean;
}

const PLAIN: Feathers = { head: 0.14, body: 0.19, neck: 0.13, tall: 0, beakInk: 'orange', breast: 'cream' };
const FORMS: Readonly<Record<string, Feathers>> = {
  duck: { ...PLAIN, head: 0.135, neck: 0.085, tall: 0.14, beakInk: 'amber', breast: 'cream' },
  hen: { ...PLAIN, body: 0.22, neck: 0.12, tall: 0.08, beakInk: 'amber', breast: 'white', comb: true },
  owl: { ...PLAIN, head: 0.19, body: 0.21, neck: 0.19, tall: 0.02, beakInk: 'amber', breast: 'beige', bigEyes: true },
  eagle: { ...PLAIN, head: 0.12, beakInk: 'amber', breast: 'bark', headInk: 'white' },
  parrot: { ...PLAIN, head: 0.145, beakInk: 'charcoal', breast: 'gold', wingInk: 'blue' },
  swan: { ...PLAIN, head: 0.09, body: 0.22, neck: 0.052, tall: 0.34, beakInk: 'orange', breast: 'white' },
};

/** A bird, on the ground or flying; and what flies like one. */
export function drawBird(figure: Figure): void {
  const { look, colour } = figure.character;
  const form = look.kind === 'bird' ? look.form : undefined;
  const coat = figure.light.tone(colour ?? ('colour' in look ? look.colour : 'blue'), figure.depth);
  if (form === 'butterfly') return drawButterfly(figure, coat);
  if (form === 'bee') return drawBee(figure, coat);
  drawFeathered(figure, coat, FORMS[form ?? ''] ?? PLAIN, look.kind === 'bird' ? look.beak : 'short');
}

function drawFeathered(figure: Figure, coat: Tone, feathers: Feathers, beakKind: string): void {
  const { g, light, depth, size } = figure;
  const tone = (name: string): Tone => light.tone(name, depth);
  const [body, throat, headJoint, beakJoint, tail] = ['body', 'neck', 'head', 'beak', 'tail'].map((name) =>
    figure.joint(name),
  ) as [Point, Point, Point, Point, Point];
  const side = Math.sign(beakJoint[0] - headJoint[0]) || 1;
  const lift = feathers.tall * size;
  const head: Point = [headJoint[0] - side * lift * 0.1, headJoint[1] - lift];
  const neck: Point = [throat[0] + side * lift * 0.25, throat[1] - lift * 0.4];
  drawFeet(figure, body, side, tone(feathers.beakInk));
  const wing = feathers.wingInk ? tone(feathers.wingInk) : coat;
  drawWing(figure, 'Far', wing, side);
  flatLimb(g, coat.shade, [body, between2(body, tail, 0.6), tail], [size * 0.1, size * 0.08, size * 0.05]);
  limb(
    g,
    light,
    coat,
    [between2(tail, body, 0.55), body, neck, head],
    [size * 0.09, size * feathers.body, size * feathers.neck, size * Math.min(feathers.neck, feathers.head * 0.8)],
  );
  const breast = tone(feathers.breast);
  g.globalAlpha = 0.8;
  g.fillStyle = breast.base;
  oval(g, body[0] + side * size * 0.07, body[1] + size * 0.06, size * 0.115, size * 0.1, side * 0.4);
  g.globalAlpha = 1;
  const hood = feathers.headInk ? tone(feathers.headInk) : coat;
  const r = feathers.head * size;
  if (feathers.comb) drawComb(figure, head, r, side);
  sphere(g, light, hood, head[0], head[1], r);
  drawBeak(figure, head, r, side, tone(feathers.beakInk), beakKind);
  if (feathers.bigEyes) drawOwlEyes(figure, head, r, side, breast);
  else drawEye(figure, [head[0] + side * r * 0.4, head[1] - r * 0.2], r * 0.27);
  drawWing(figure, 'Near', wing, side);
}

function drawFeet(figure: Figure, body: Point, side: number, tone: Tone): void {
  const { g, size } = figure;
  for (const foot of ['footFar', 'footNear']) {
    const [x, y] = figure.joint(foot);
    line(g, tone.shade, Math.max(1, size * 0.024), [
      between2(body, [x, y], 0.45),
      [x, y - size * 0.01],
      [x + side * size * 0.06, y],
    ]);
  }
}

function drawBeak(figure: Figure, [x, y]: Point, r: number, side: number, tone: Tone, kind: string): void {
  const { g } = figure;
  const gape = figure.mouth.open * r * 0.5;
  const length = kind === 'long' ? 2.3 : kind === 'flat' ? 1.95 : 1.65;
  const thick = kind === 'flat' ? 0.26 : 0.32;
  const tip: Point = [x + side * r * length, y + r * (kind === 'hooked' ? 0.42 : 0.14)];
  if (gape > 0.5) {
    g.fillStyle = tone.shade;
    polygon(g, [
      [x + side * r * 0.8, y + r * 0.1],
      [tip[0] - side * r * 0.2, tip[1] + gape],
      [x + side * r * 0.8, y + r * 0.4],
    ]);
    g.fill();
  }
  g.fillStyle = tone.base;
  smoothPath(g, [
    [x + side * r * 0.74, y - r * thick],
    [x + side * r * (length * 0.72), y - r * (kind === 'flat' ? 0.02 : 0.12)],
    tip,
    [x + side * r * (length * 0.7), y + r * (kind === 'flat' ? 0.3 : 0.24)],
    [x + side * r * 0.74, y + r * thick],
  ]);
  g.fill();
}

function drawEye(figure: Figure, [x, y]: Point, r: number): void {
  const { g, light, depth } = figure;
  const open = clamp(figure.eyesOpen, 0.12, 1);
  g.fillStyle = light.tone('eye', depth).light;
  oval(g, x, y, r * 1.1, r * 1.15 * open);
  g.fillStyle = light.tone('pupil', depth).deep;
  oval(g, x + figure.gaze[0] * r * 0.2, y, r * 0.8, r * 0.88 * open);
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, x + r * 0.1, y - r * 0.36, r * 0.28);
}

function drawOwlEyes(figure: Figure, [x, y]: Point, r: number, side: number, breast: Tone): void {
  const { g, light, depth } = figure;
  for (const at of [0.78, 0.02]) {
    const cx = x + side * at * r;
    g.fillStyle = breast.base;
    oval(g, cx, y - r * 0.08, r * (at > 0.5 ? 0.34 : 0.46), r * 0.48);
    g.fillStyle = light.tone('amber', depth).base;
    disc(g, cx, y - r * 0.08, r * (at > 0.5 ? 0.22 : 0.3));
    g.fillStyle = light.tone('pupil', depth).deep;
    oval(g, cx, y - r * 0.08, r * 0.16, r * 0.19 * clamp(figure.eyesOpen, 0.1, 1));
  }
}

function drawComb(figure: Figure, [x, y]: Point, r: number, side: number): void {
  const { g, light, depth } = figure;
  g.fillStyle = light.tone('red', depth).base;
  for (const [cx, cy, size] of [
    [-0.35, -0.95, 0.3],
    [0.05, -1.15, 0.34],
    [0.45, -0.95, 0.28],
    [0.85, 0.75, 0.24],
  ] as const)
    disc(g, x + side * cx * r, y + cy * r, size * r);
}

function drawWing(figure: Figure, which: 'Near' | 'Far', tone: Tone, side: number): void {
  const { g, light, size } = figure;
  const [root, mid, tip] = [figure.joint('body'), figure.joint(`wing${which}`), figure.joint(`wingTip${which}`)];
  const back = -side * size;
  const outline: Point[] = [
    [root[0] - back * 0.08, root[1] - size * 0.06],
    mid,
    tip,
    [tip[0] + back * 0.1, tip[1] + size * 0.08],
    [mid[0] + back * 0.2, mid[1] + size * 0.12],
    [root[0] + back * 0.14, root[1] + size * 0.1],
  ];
  g.fillStyle = which === 'Near' ? tone.shade : tone.deep;
  smoothPath(g, outline);
  g.fill();
  if (figure.simple) return;
  g.fillStyle = which === 'Near' ? wash(g, light, tone, mid[0], mid[1], size * 0.25) : tone.shade;
  smoothPath(
    g,
    outline.map((point) => between2(mid, point, 0.74)),
  );
  g.fill();
  if (which === 'Far') return;
  g.strokeStyle = tone.deep;
  g.lineWidth = size * 0.012;
  g.beginPath();
  for (const share of [0.35, 0.65]) {
    g.moveTo(...between2(outline[0]!, outline[5]!, share));
    g.lineTo(...between2(tip, outline[4]!, share));
  }
  g.stroke();
}

/** Four wings around a thin body, that open and close. */
function drawButterfly(figure: Figure, coat: Tone): void {
  const { g, light, depth, size } = figure;
  const [body, head] = [figure.joint('body'), figure.joint('head')];
  const side = Math.sign(head[0] - body[0]) || 1;
  const open = 0.28 + 0.72 * Math.abs(Math.sin(figure.timeS * 8 + figure.character.id.length));
  const [dark, spot] = [light.tone('pupil', depth), light.tone('cream', depth)];
  within(g, body[0], body[1], side * 0.35, size, () => {
    for (const wing of [-1, 1]) {
      const lit = wing * light.towards[0] > 0 ? coat.light : coat.base;
      const reach = open * (wing === side ? 0.86 : 1);
      for (const [y, rx, ry, turn, ink] of [
        [0.2, 0.24, 0.28, 0.5, coat.shade],
        [-0.2, 0.34, 0.36, -0.55, lit],
      ] as const) {
        g.fillStyle = dark.base;
        oval(g, wing * rx * reach * 1.02, y, rx * reach * 1.14, ry * 1.12, wing * turn);
        g.fillStyle = ink;
        oval(g, wing * rx * reach * 0.98, y, rx * reach * 0.92, ry * 0.92, wing * turn);
        g.fillStyle = spot.base;
        oval(g, wing * rx * reach * 1.45, y - ry * 0.45, rx * reach * 0.17, ry * 0.17);
        g.fillStyle = dark.base;
        oval(g, wing * rx * reach * 0.9, y * 1.1, rx * reach * 0.2, ry * 0.22);
      }
    }
    limb(
      g,
      light,
      dark,
      [
        [0, -0.3],
        [0, 0],
        [0, 0.36],
      ],
      [0.05, 0.06, 0.03],
    );
    for (const feeler of [-1, 1])
      line(g, dark.base, 0.025, [
        [0, -0.3],
        [feeler * 0.08, -0.48],
        [feeler * 0.18, -0.56],
      ]);
    g.fillStyle = dark.deep;
    disc(g, 0, -0.32, 0.075);
  });
}

function drawBee(figure: Figure, coat: Tone): void {
  const { g, light, depth, size } = figure;
  const [body, head] = [figure.joint('body'), figure.joint('head')];
  const side = Math.sign(head[0] - body[0]) || 1;
  const dark = light.tone('pupil', depth);
  const beat = Math.sin(figure.timeS * 60) * 0.3;
  g.globalAlpha = 0.55;
  g.fillStyle = light.tone('glass', depth).light;
  for (const [x, turn] of [
    [-0.02, -0.9],
    [-0.16, -1.4],
  ] as const)
    oval(g, body[0] + side * x * size, body[1] - size * 0.34, size * 0.32, size * 0.15, side * (turn + beat));
  g.globalAlpha = 1;
  sphere(g, light, coat, body[0] - side * size * 0.14, body[1], size * 0.27);
  sphere(g, light, coat, body[0] + side * size * 0.06, body[1], size * 0.25);
  g.strokeStyle = dark.base;
  g.lineWidth = size * 0.085;
  g.lineCap = 'round';
  g.beginPath();
  for (const x of [-0.24, -0.06, 0.12]) {
    g.moveTo(body[0] + side * x * size, body[1] - size * 0.18);
    g.quadraticCurveTo(body[0] + side * (x - 0.07) * size, body[1], body[0] + side * x * size, body[1] + size * 0.18);
  }
  g.stroke();
  sphere(g, light, dark, head[0] - side * size * 0.02, body[1] - size * 0.03, size * 0.16);
  drawEye(figure, [head[0] + side * size * 0.05, body[1] - size * 0.06], size * 0.055);
}

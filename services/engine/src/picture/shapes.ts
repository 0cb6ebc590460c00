import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import type { Light, Tone } from './palette/light.ts';
import type { Shading } from './style/style.ts';

export type Ink = SKRSContext2D;
export type Point = readonly [number, number];

/**
 * A fill that gives a shape volume: lit on the side of the light, turning into shadow beyond its middle, with a soft but narrow edge between the two.
 * @param reach half the size of the shape along the light, pixels
 */
export function wash(g: Ink, light: Light, tone: Tone, x: number, y: number, reach: number): CanvasGradient {
  const [dx, dy] = light.towards;
  const fill = g.createLinearGradient(x + dx * reach, y + dy * reach, x - dx * reach, y - dy * reach);
  if (light.shading !== 'soft') return hard(fill, light.shading, tone, 0.6);
  fill.addColorStop(0, tone.light);
  fill.addColorStop(0.3, tone.base);
  fill.addColorStop(0.56, tone.base);
  fill.addColorStop(0.74, tone.shade);
  fill.addColorStop(1, tone.shade);
  return fill;
}

/** Two tones with an edge between them at `edge`, or one. */
function hard(fill: CanvasGradient, shading: Shading, tone: Tone, edge: number): CanvasGradient {
  fill.addColorStop(0, tone.base);
  if (shading === 'flat') return fill;
  fill.addColorStop(edge, tone.base);
  fill.addColorStop(edge + 0.015, tone.shade);
  fill.addColorStop(1, tone.shade);
  return fill;
}

/** As {@link wash}, for faces: light from the middle of the head outwards, with shadow only near the far edge. */
export function softWash(g: Ink, light: Light, tone: Tone, r: number): CanvasGradient {
  const [dx, dy] = light.towards;
  const fill = g.createRadialGradient(dx * r * 0.35, dy * r * 0.2, r * 0.2, dx * r * 0.28, dy * r * 0.12, r * 1.5);
  if (light.shading !== 'soft') return hard(fill, light.shading, tone, 0.8);
  fill.addColorStop(0, tone.light);
  fill.addColorStop(0.4, tone.base);
  fill.addColorStop(0.72, tone.base);
  fill.addColorStop(0.9, tone.shade);
  fill.addColorStop(1, tone.shade);
  return fill;
}

/** A solid ball: lit spot, terminator, light bounced back into its lower edge. */
export function sphere(g: Ink, light: Light, tone: Tone, x: number, y: number, r: number): void {
  const [dx, dy] = light.towards;
  const fill = g.createRadialGradient(
    x + dx * r * 0.42,
    y + dy * r * 0.42,
    r * 0.05,
    x + dx * r * 0.1,
    y + dy * r * 0.1,
    r * 1.12,
  );
  g.fillStyle = light.shading === 'soft' ? round(fill, tone) : hard(fill, light.shading, tone, 0.74);
  disc(g, x, y, r);
}

function round(fill: CanvasGradient, tone: Tone): CanvasGradient {
  fill.addColorStop(0, tone.rim);
  fill.addColorStop(0.22, tone.light);
  fill.addColorStop(0.52, tone.base);
  fill.addColorStop(0.72, tone.base);
  fill.addColorStop(0.84, tone.shade);
  fill.addColorStop(1, tone.deep);
  return fill;
}

export function disc(g: Ink, x: number, y: number, r: number): void {
  g.beginPath();
  g.arc(x, y, Math.max(0, r), 0, Math.PI * 2);
  g.fill();
}

export function oval(g: Ink, x: number, y: number, rx: number, ry: number, turn = 0): void {
  g.beginPath();
  g.ellipse(x, y, Math.max(0, rx), Math.max(0, ry), turn, 0, Math.PI * 2);
  g.fill();
}

export function polygon(g: Ink, points: readonly Point[]): void {
  g.beginPath();
  points.forEach(([x, y], i) => (i ? g.lineTo(x, y) : g.moveTo(x, y)));
  g.closePath();
}

/** A closed outline that is smooth at every point. */
export function smoothPath(g: Ink, points: readonly Point[], closed = true): void {
  const at = (i: number): Point =>
    points[closed ? (i + points.length) % points.length : Math.min(points.length - 1, Math.max(0, i))]!;
  g.beginPath();
  g.moveTo(...at(0));
  for (let i = 0; i < points.length - (closed ? 0 : 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    g.bezierCurveTo(
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
      c[0],
      c[1],
    );
  }
  if (closed) g.closePath();
}

/**
 * A limb: a smooth tube through the joints, as thick at each as its radius says, in two tones with the lit one on the side of the light, and a rim.
 */
export function limb(g: Ink, light: Light, tone: Tone, joints: readonly Point[], radii: readonly number[]): void {
  const spine = curve(joints, radii);
  const [dx, dy] = light.towards;
  if (light.shading === 'flat') {
    g.fillStyle = tone.base;
    return tube(g, spine, 1, 0, 0);
  }
  g.fillStyle = tone.shade;
  tube(g, spine, 1, 0, 0);
  g.fillStyle = tone.base;
  tube(g, spine, 0.8, dx * 0.18, dy * 0.18);
  if (light.shading === 'cel') return;
  g.fillStyle = tone.light;
  g.globalAlpha = 0.55;
  tube(g, spine, 0.2, dx * 0.5, dy * 0.5);
  g.globalAlpha = 1;
}

export interface Tube {
  readonly joints: readonly Point[];
  readonly radii: readonly number[];
}

/** Several limbs of one coat as one body: shadow, coat and light are laid on all of them at once, so that no seams show where they meet. */
export function limbs(g: Ink, light: Light, tone: Tone, tubes: readonly Tube[]): void {
  const [dx, dy] = light.towards;
  const spines = tubes.map(({ joints, radii }) => curve(joints, radii));
  const pass = (ink: string, share: number, shift: number): void => {
    g.fillStyle = ink;
    for (const spine of spines) tube(g, spine, share, dx * shift, dy * shift);
  };
  if (light.shading === 'flat') return pass(tone.base, 1, 0);
  pass(tone.shade, 1, 0);
  pass(tone.base, 0.82, 0.16);
  if (light.shading === 'cel') return;
  g.globalAlpha = 0.5;
  pass(tone.light, 0.2, 0.5);
  g.globalAlpha = 1;
}

/** As {@link limb}, in one tone: for what lies in the shadow of the rest. */
export function flatLimb(g: Ink, fill: string, joints: readonly Point[], radii: readonly number[]): void {
  g.fillStyle = fill;
  tube(g, curve(joints, radii), 1, 0, 0);
}

interface Knot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const STEPS = 5;

/** Points along a Catmull-Rom curve through the joints, with their radii. */
function curve(joints: readonly Point[], radii: readonly number[]): Knot[] {
  const knots: Knot[] = [];
  const last = joints.length - 1;
  for (let i = 0; i < last; i++) {
    const [a, b, c, d] = [joints[Math.max(0, i - 1)]!, joints[i]!, joints[i + 1]!, joints[Math.min(last, i + 2)]!];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      // Half of the usual tension: elbows and knees stay where they are, and do not swing out.
      const [m0x, m0y, m1x, m1y] = [(c[0] - a[0]) * 0.3, (c[1] - a[1]) * 0.3, (d[0] - b[0]) * 0.3, (d[1] - b[1]) * 0.3];
      const [h0, h1, h2, h3] = [
        2 * t ** 3 - 3 * t ** 2 + 1,
        t ** 3 - 2 * t ** 2 + t,
        -2 * t ** 3 + 3 * t ** 2,
        t ** 3 - t ** 2,
      ];
      knots.push({
        x: h0 * b[0] + h1 * m0x + h2 * c[0] + h3 * m1x,
        y: h0 * b[1] + h1 * m0y + h2 * c[1] + h3 * m1y,
        r: radii[i]! + (radii[i + 1]! - radii[i]!) * t,
      });
    }
  }
  knots.push({ x: joints[last]![0], y: joints[last]![1], r: radii[last]! });
  return knots;
}

/** Fills a tube along the knots, thinner by `share` and moved by `offset` radii. */
function tube(g: Ink, knots: readonly Knot[], share: number, offsetX: number, offsetY: number): void {
  const left: number[] = [];
  const right: number[] = [];
  const count = knots.length;
  for (let i = 0; i < count; i++) {
    const before = knots[Math.max(0, i - 1)]!;
    const after = knots[Math.min(count - 1, i + 1)]!;
    const { x, y, r } = knots[i]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const nx = (-(after.y - before.y) / length) * r * share;
    const ny = ((after.x - before.x) / length) * r * share;
    const cx = x + offsetX * r;
    const cy = y + offsetY * r;
    left.push(cx + nx, cy + ny);
    right.push(cx - nx, cy - ny);
  }
  const [first, last] = [knots[0]!, knots[count - 1]!];
  const startAngle = Math.atan2(knots[1]!.y - first.y, knots[1]!.x - first.x);
  const endAngle = Math.atan2(last.y - knots[count - 2]!.y, last.x - knots[count - 2]!.x);
  g.beginPath();
  g.moveTo(left[0]!, left[1]!);
  for (let i = 2; i < left.length; i += 2) g.lineTo(left[i]!, left[i + 1]!);
  g.arc(
    last.x + offsetX * last.r,
    last.y + offsetY * last.r,
    last.r * share,
    endAngle + Math.PI / 2,
    endAngle - Math.PI / 2,
    true,
  );
  for (let i = right.length - 2; i >= 0; i -= 2) g.lineTo(right[i]!, right[i + 1]!);
  g.arc(
    first.x + offsetX * first.r,
    first.y + offsetY * first.r,
    first.r * share,
    startAngle - Math.PI / 2,
    startAngle + Math.PI / 2,
    true,
  );
  g.closePath();
  g.fill();
}

/** A line in world-drawn things: ropes, seams, wires. */
export function line(g: Ink, ink: string, widthPx: number, points: readonly Point[]): void {
  g.strokeStyle = ink;
  g.lineWidth = widthPx;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  g.beginPath();
  points.forEach(([x, y], i) => (i ? g.lineTo(x, y) : g.moveTo(x, y)));
  g.stroke();
}

/** Draws in a frame of its own: origin at (x, y), turned, one unit being `scale` pixels, y down as on the screen. */
export function within(g: Ink, x: number, y: number, turn: number, scale: number, draw: () => void): void {
  g.save();
  g.translate(x, y);
  g.rotate(turn);
  g.scale(scale, scale);
  draw();
  g.restore();
}

export interface Clump {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Foliage and the like: many round clumps as one mass, its shadow below, its body, and light on the clumps that see it. */
export function foliage(g: Ink, light: Light, tone: Tone, clumps: readonly Clump[]): void {
  const [dx, dy] = light.towards;
  const pass = (ink: string, share: number, shift: number, some: readonly Clump[]): void => {
    g.fillStyle = ink;
    g.beginPath();
    for (const { x, y, r } of some) {
      g.moveTo(x + dx * r * shift + r * share, y + dy * r * shift);
      g.arc(x + dx * r * shift, y + dy * r * shift, r * share, 0, Math.PI * 2);
    }
    g.fill();
  };
  const middle = clumps.reduce((sum, { x, y }) => sum + x * dx + y * dy, 0) / clumps.length;
  pass(tone.deep, 1, 0, clumps);
  pass(tone.shade, 0.9, 0.14, clumps);
  pass(tone.base, 0.76, 0.3, clumps);
  pass(
    tone.light,
    0.42,
    0.62,
    clumps.filter(({ x, y, r }) => x * dx + y * dy > middle - r * 0.6),
  );
}

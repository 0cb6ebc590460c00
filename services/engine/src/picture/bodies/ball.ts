import type { Timeline } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { disc, oval, sphere } from '../shapes.ts';
import type { Item } from './item.ts';

type BallLook = Extract<NounLook, { kind: 'ball' }>;

/** A ball: its volume stands still under the light, its pattern turns with it. */
export function drawBall(item: Item<BallLook>, timeline: Timeline): void {
  const squash = squashOf(item, timeline);
  if (!squash) return drawRound(item);
  const { g, lens, depth } = item;
  const [x, y] = [lens.screenX(squash.x, depth), lens.screenY(squash.y, depth)];
  const across = Math.atan2(item.y - y, item.x - x);
  g.save();
  g.translate(x, y);
  g.rotate(across);
  g.scale(1 - squash.share, 1 + squash.share * 0.55);
  g.rotate(-across);
  g.translate(-x, -y);
  drawRound(item);
  g.restore();
}

/** How long a ball is flat before and after it touches, and how flat at most. */
const SQUASH_S = 0.07;
const MOST_SQUASH = 0.22;

/** Where a ball that is touching something is pressed flat, and by how much of its width; undefined when it is round. */
function squashOf({ body, timeS }: Item, timeline: Timeline): { x: number; y: number; share: number } | undefined {
  let found: { x: number; y: number; share: number } | undefined;
  for (const { timeMs, a, b, kind, impulseNs, x, y } of timeline.contacts) {
    const away = timeS - timeMs / 1000;
    if (away < -SQUASH_S) break;
    if (away > SQUASH_S || kind !== 'hit' || (a !== body.id && b !== body.id)) continue;
    const share = Math.min(MOST_SQUASH, (impulseNs / body.massKg) * 0.022) * (1 - Math.abs(away) / SQUASH_S) ** 2;
    if (share > (found?.share ?? 0.01)) found = { x, y, share };
  }
  return found;
}

function drawRound(item: Item<BallLook>): void {
  const { g, light, x, y, look } = item;
  const r = (item.width / 2) * item.scale;
  const tone = item.tone(look.pattern === 'football' && !item.body.colour ? 'white' : undefined);
  sphere(g, light, tone, x, y, r);
  if (look.pattern === 'plain' || look.pattern === 'stone' || look.pattern === 'snow' || r < 3) return;
  g.save();
  g.beginPath();
  g.arc(x, y, r, 0, Math.PI * 2);
  g.clip();
  g.translate(x, y);
  g.rotate(item.turn);
  PATTERNS[look.pattern](item, r);
  g.restore();
  // The pattern took some of the shadow away: give it back, and a rim on the lit side.
  const dark = g.createRadialGradient(
    x + light.towards[0] * r * 0.45,
    y + light.towards[1] * r * 0.45,
    r * 0.55,
    x,
    y,
    r * 1.05,
  );
  dark.addColorStop(0, light.shadowInk(0.001));
  dark.addColorStop(1, light.shadowInk(0.5));
  g.fillStyle = dark;
  disc(g, x, y, r);
}

const PATTERNS: Readonly<
  Record<Exclude<BallLook['pattern'], 'plain' | 'stone' | 'snow'>, (item: Item<BallLook>, r: number) => void>
> = {
  basketball({ g, light, depth }, r) {
    g.strokeStyle = light.tone('black', depth).base;
    g.lineWidth = Math.max(1, r * 0.09);
    for (const draw of [
      () => (g.moveTo(-r, 0), g.lineTo(r, 0)),
      () => (g.moveTo(0, -r), g.lineTo(0, r)),
      () => g.ellipse(-r * 1.12, 0, r * 0.72, r * 0.95, 0, -1.2, 1.2),
      () => g.ellipse(r * 1.12, 0, r * 0.72, r * 0.95, 0, Math.PI - 1.2, Math.PI + 1.2),
    ]) {
      g.beginPath();
      draw();
      g.stroke();
    }
  },
  football({ g, light, depth }, r) {
    g.fillStyle = light.tone('black', depth).base;
    disc(g, 0, 0, r * 0.3);
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2;
      disc(g, Math.cos(angle) * r * 0.88, Math.sin(angle) * r * 0.88, r * 0.27);
    }
  },
  tennis({ g, light, depth }, r) {
    g.strokeStyle = light.tone('white', depth).base;
    g.lineWidth = Math.max(1, r * 0.13);
    for (const side of [-1, 1]) {
      g.beginPath();
      g.ellipse(side * r * 1.1, 0, r * 0.78, r * 0.95, 0, 0, Math.PI * 2);
      g.stroke();
    }
  },
  beach(item, r) {
    const { g } = item;
    ['red', 'white', 'yellow', 'white', 'blue', 'white'].forEach((name, i) => {
      g.fillStyle = item.tone(name).base;
      g.beginPath();
      g.moveTo(-r * 0.15, -r * 0.1);
      g.arc(0, 0, r * 1.3, (i / 6) * Math.PI * 2, ((i + 1) / 6) * Math.PI * 2);
      g.closePath();
      g.fill();
    });
    g.fillStyle = item.tone('white').base;
    disc(g, -r * 0.15, -r * 0.1, r * 0.16);
  },
  fruit(item, r) {
    const { g } = item;
    g.fillStyle = item.tone('bark').base;
    g.fillRect(-r * 0.06, -r * 1.0, r * 0.12, r * 0.3);
    g.fillStyle = item.tone('leaf').base;
    oval(g, r * 0.22, -r * 0.82, r * 0.25, r * 0.11, -0.4);
  },
};

import { between } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, type Ink, type Point } from '../shapes.ts';
import type { Place } from '../backdrop/layer.ts';

type Flash = Place['environment']['weather']['lightning'][number];

/** How bright the flashes of a storm are at an instant, 0 to 1, and the bolt that is seen. */
export function flashAt({ environment }: Place, timeS: number): { glow: number; bolt?: Flash } {
  let glow = 0;
  let bolt: Flash | undefined;
  for (const one of environment.weather.lightning) {
    const since = timeS - one.timeMs / 1000;
    if (since < 0 || since > 0.6) continue;
    const flicker = Math.exp(-since * 9) + (since > 0.12 ? 0.6 * Math.exp(-(since - 0.12) * 12) : 0);
    glow = Math.max(glow, flicker * one.strength);
    if (since < 0.3) bolt = one;
  }
  return { glow, ...(bolt ? { bolt } : {}) };
}

/** The bolt in the sky, behind all that stands on the ground, and the clouds that it lights from within. */
export function drawBolt(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { bolt, glow } = flashAt(place, timeS);
  if (glow < 0.02) return;
  const foot = Math.max(lens.horizon, lens.height * 0.35);
  g.globalCompositeOperation = 'lighter';
  if (bolt) {
    const x0 = lens.width * (0.5 + (bolt.x / 30) * 0.4);
    const lit = g.createRadialGradient(x0, foot * 0.3, 0, x0, foot * 0.3, lens.width * 0.45);
    lit.addColorStop(0, css(pigment('ice'), 0.5 * glow));
    lit.addColorStop(1, css(pigment('ice'), 0));
    g.fillStyle = lit;
    g.fillRect(0, 0, lens.width, foot);
    const trunk = crooked(
      bolt,
      'trunk',
      [x0, -4],
      [x0 + between(-0.1, 0.1, bolt.timeMs, 'foot') * lens.width, foot],
      13,
    );
    strike(g, lens, trunk, 1, glow);
    for (let i = 0; i < 3; i++) {
      const from = trunk[3 + i * 3]!;
      const side = between(-1, 1, bolt.timeMs, 'side', i);
      const to: Point = [from[0] + side * lens.width * 0.13, from[1] + foot * 0.22];
      strike(g, lens, crooked(bolt, `branch${i}`, from, to, 6), 0.45, glow);
    }
  }
  g.globalCompositeOperation = 'source-over';
}

function crooked(bolt: Flash, name: string, from: Point, to: Point, steps: number): Point[] {
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.06;
  return Array.from({ length: steps + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / steps + between(-1, 1, bolt.timeMs, name, i) * (i > 0 ? reach : 0),
    from[1] + ((to[1] - from[1]) * i) / steps,
  ]);
}

function strike(g: Ink, lens: Lens, points: readonly Point[], share: number, glow: number): void {
  const s = (Math.min(lens.height, lens.width) / 720) * share;
  for (const [width, alpha] of [
    [22, 0.1],
    [9, 0.25],
    [3.4, 1],
  ] as const)
    line(g, css(pigment('ice'), alpha * Math.min(1, glow * 1.6)), Math.max(1, width * s), points);
}

/** The light of a flash over everything. */
export function drawFlash(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { glow } = flashAt(place, timeS);
  if (glow < 0.02) return;
  const through = place.environment.look.indoors ? 0.35 : 1;
  g.fillStyle = css(pigment('ice'), Math.min(0.42, glow * 0.4) * through);
  g.fillRect(0, 0, lens.width, lens.height);
}

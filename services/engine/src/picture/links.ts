import { sample, type Anchor, type Link, type Timeline } from '../timeline.ts';
import type { Lens } from './camera/lens.ts';
import type { Light } from './palette/light.ts';
import { limb, line, type Ink, type Point } from './shapes.ts';

/** Ropes, chains and bars. */
export function drawLink(g: Ink, lens: Lens, light: Light, timeline: Timeline, link: Link, timeS: number): void {
  const [a, b] = [anchorAt(timeline, link.from, timeS), anchorAt(timeline, link.to, timeS)];
  if (!a || !b) return;
  const scale = lens.scaleAt(link.depth);
  const from: Point = [lens.screenX(a[0], link.depth), lens.screenY(a[1], link.depth)];
  const to: Point = [lens.screenX(b[0], link.depth), lens.screenY(b[1], link.depth)];
  if (link.kind === 'bar')
    return limb(g, light, light.tone('steel', link.depth), [from, to], [scale * 0.03, scale * 0.03]);
  if (link.kind === 'string') return drawString(g, light, link, from, to, scale);
  const tone = light.tone(link.kind === 'rope' ? 'straw' : 'steel', link.depth);
  const wide = Math.max(1.5, scale * 0.028);
  line(g, tone.deep, wide, [from, to]);
  line(g, tone.light, wide * 0.4, [
    [from[0] + light.towards[0] * wide * 0.2, from[1]],
    [to[0] + light.towards[0] * wide * 0.2, to[1]],
  ]);
}

/** A thin string that sags a little under its own weight. */
function drawString(g: Ink, light: Light, { depth }: Link, from: Point, to: Point, scale: number): void {
  const sag = 0.06 * Math.hypot(to[0] - from[0], to[1] - from[1]);
  const points = Array.from({ length: 17 }, (_, i): Point => {
    const share = i / 16;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + sag * 4 * share * (1 - share)];
  });
  line(g, light.tone('charcoal', depth).base, Math.max(1, scale * 0.008), points);
}

function anchorAt(
  timeline: Timeline,
  { body: id, character, joint = 0, x, y }: Anchor,
  timeS: number,
): Point | undefined {
  if (character !== undefined) {
    const pose = timeline.characters.find((one) => one.id === character)?.pose;
    const at = pose && sample(pose, timeS);
    return at && [at[2 * joint]! + x, at[2 * joint + 1]! + y];
  }
  if (id === undefined) return [x, y];
  const body = timeline.bodies.find((one) => one.id === id);
  if (!body) return undefined;
  const [bx, by, angle] = sample(body.track, timeS) as unknown as [number, number, number];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [bx + x * c - y * s, by + x * s + y * c];
}

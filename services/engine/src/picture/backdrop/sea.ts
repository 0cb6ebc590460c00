import { waveAt } from '../../timeline.ts';
import { between, chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, type Ink, type Point } from '../shapes.ts';
import { bankX, shallows } from './ground.ts';
import { SHORE_M } from './ground-plane.ts';
import type { Place } from './layer.ts';

/** The sea from the horizon to the shore. */
export function paintSea(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const top = lens.horizon;
  const bottom = lens.screenY(0, SHORE_M);
  if (bottom < 0 || top > lens.height) return;
  const sea = g.createLinearGradient(0, top, 0, bottom);
  const water = light.toneRgb(pigment('water'));
  sea.addColorStop(0, css(blend(water, light.hour.horizon, 0.62)));
  sea.addColorStop(0.5, css(blend(water, light.hour.zenith, 0.25)));
  sea.addColorStop(1, css(shallows(place)));
  g.fillStyle = sea;
  g.fillRect(0, top, lens.width, bottom - top + 2);
}

/** Light of the sun or the moon on the water, and lines of swell; the sea begins at `nearM`. */
export function glitter(g: Ink, lens: Lens, place: Place, timeS: number, nearM: number): void {
  const { light, seed, environment } = place;
  const sunX = lens.width * (0.5 + light.towards[0] * 0.36);
  const low = environment.timeOfDay === 'sunset' || environment.timeOfDay === 'dawn';
  g.fillStyle = light.tone(low ? 'glow' : 'white', 6).light;
  for (let i = 0; i < (place.simple ? 30 : 96); i++) {
    const near = chance(seed, 'swell', i) ** 2;
    const depth = nearM + 2 + (1 - near) * 160;
    const y = lens.screenY(0, depth);
    const glint = chance(seed, 'glint', i) < 0.6;
    const x = glint
      ? sunX + between(-0.16, 0.16, seed, 'gx', i) * lens.width * (0.3 + near)
      : ((chance(seed, 'sx', i) * 1.3 * lens.width + timeS * 9 * (0.3 + near)) % (lens.width * 1.3)) -
        lens.width * 0.15;
    const twinkle = 0.5 + 0.5 * Math.sin(timeS * between(1.6, 4, seed, 'tw', i) + i * 1.7);
    g.globalAlpha =
      (glint ? (low ? 0.85 : 0.6) * twinkle : 0.14 + 0.14 * twinkle) *
      (1 - environment.weather.look.cloud * (glint ? 0.8 : 0));
    const s = Math.min(lens.height, lens.width) / 720;
    oval(g, x, y, (glint ? 7 : 16) * s * (0.4 + near * 2.2), Math.max(0.7, 1.2 * s * (0.4 + near)));
  }
  g.globalAlpha = 1;
}

/** What moves on a sea that ends at a shore: glitter, and foam that comes and goes on the sand. */
export function livenSea(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { light } = place;
  const white = light.tone('white', 6);
  glitter(g, lens, place, timeS, SHORE_M);
  if (place.environment.groundMaterial !== 'sand') return;
  for (const [index, share] of [1, 0.55].entries()) {
    const wash = SHORE_M - 1.2 - (0.5 + 0.5 * Math.sin(timeS * 0.85 + index * 2.3)) * 2.4 * share;
    const points: Point[] = [];
    for (let x = -20; x <= lens.width + 60; x += 40) {
      const worldX = lens.worldX(x, wash);
      points.push([x, lens.screenY(0, wash + Math.sin(worldX * 0.5 + index + timeS * 0.2) * 0.5)]);
    }
    g.globalAlpha = 0.2;
    g.fillStyle = light.tone('turquoise', 6).light;
    g.beginPath();
    g.moveTo(-20, lens.screenY(0, SHORE_M) - 1);
    for (const [x, y] of points) g.lineTo(x, y);
    g.lineTo(lens.width + 60, lens.screenY(0, SHORE_M) - 1);
    g.fill();
    g.globalAlpha = index ? 0.45 : 0.85;
    line(g, white.light, Math.max(1.5, lens.pose.scale * 0.03), points);
  }
  g.globalAlpha = 1;
}

/** The water before the plane of action: what swims or floats stands in it to its waterline. */
export function paintFrontWater(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { water, look } = place.environment;
  if (!water || look.kind === 'underwater') return;
  const level = lens.screenY(water.levelY, 0);
  if (level > lens.height + 20) return;
  const [left, right] = [
    Math.max(-10, lens.screenX(water.x0, 0)),
    Math.min(lens.width + 10, lens.screenX(water.x1, 0)),
  ];
  if (right <= left) return;
  const { light } = place;
  const rough = clamp((water.swell - 1) / 3, 0, 1);
  const swell = (x: number, shift: number): number =>
    -waveAt(lens.worldX(x, 0) + shift * 1.3, timeS, water.swell) * lens.pose.scale;
  const body = light.toneRgb(pigment('water'));
  for (const [layer, alpha] of [
    [0, 0.62 + 0.2 * rough],
    [1, 0.5 + 0.25 * rough],
  ] as const) {
    const down = layer * lens.pose.scale * (0.24 + 0.3 * rough);
    const fill = g.createLinearGradient(0, level, 0, Math.max(level + 10, lens.height));
    fill.addColorStop(0, css(blend(body, light.hour.horizon, 0.34 - layer * 0.12), alpha));
    fill.addColorStop(1, css(blend(body, light.shadow, 0.45), Math.min(1, alpha + 0.3)));
    g.fillStyle = fill;
    g.beginPath();
    // Nearer to the viewer the shore runs on as the ground has it.
    for (let depth = -9; depth <= 0; depth += 1)
      g.lineTo(
        Math.max(-60, Math.min(left, lens.screenX(bankX(water.x0, depth), depth))),
        Math.max(level, lens.screenY(water.levelY, depth)),
      );
    const crest: Point[] = [];
    for (let x = left; x <= right + 12; x += 12) crest.push([x, level + down + swell(x, layer)]);
    for (const [x, y] of crest) g.lineTo(x, y);
    g.lineTo(right + 12, lens.height + 10);
    g.fill();
    g.globalAlpha = 0.55 - layer * 0.25;
    line(g, light.tone('white', 0).light, Math.max(1.2, lens.pose.scale * 0.018), crest);
    g.globalAlpha = 1;
  }
}

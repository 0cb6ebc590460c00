import { between, chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, type Ink } from '../shapes.ts';
import { onGround, SHORE_M } from './ground-plane.ts';
import type { Place } from './layer.ts';

/** What lies and grows on open ground: tufts, flowers, pebbles, shells, ripples of snow; smaller and paler with distance. */
export function scatter(g: Ink, lens: Lens, place: Place): void {
  const { light, seed, environment } = place;
  const kind = environment.look.kind;
  const material = environment.groundMaterial;
  const bands = place.simple ? [10, 3, -2, -5] : [34, 20, 12, 7, 4, 1.5, -0.6, -2.4, -4, -5.6];
  for (const depth of bands) {
    if (kind === 'shore' && depth > SHORE_M - 1) continue;
    const scale = lens.scaleAt(depth);
    const step = clamp(70 / scale, 0.5, 8);
    const stepped = 2 ** Math.round(Math.log2(step));
    for (
      let i = Math.floor(lens.worldX(-20, depth) / stepped);
      i <= Math.ceil(lens.worldX(lens.width + 20, depth) / stepped);
      i++
    ) {
      const key = Math.round(depth * 10);
      const x = (i + chance(seed, 'sx', key, i)) * stepped;
      const away = depth + between(-0.4, 0.4, seed, 'sd', key, i);
      const [px, py] = onGround(lens, x, away);
      const size = scale * between(0.12, 0.3, seed, 'ss', key, i);
      const odd = chance(seed, 'so', key, i);
      if (chance(seed, 'under-snow', key, i) < environment.weather.look.snow * 1.1) continue;
      if (material === 'grass' || material === 'earth') tuft(g, place, px, py, size, away, odd);
      else if (material === 'sand' || material === 'stone') pebble(g, place, px, py, size, away, odd);
      else {
        g.fillStyle =
          odd < 0.5
            ? light.toneOf(scaled(pigment('snow'), 1), away).light
            : css(light.shaded(pigment('snow'), 0.35), 0.5);
        oval(g, px, py, size * 2.6, size * 0.35);
      }
    }
  }
}

function tuft(
  g: Ink,
  { light, environment }: Place,
  x: number,
  y: number,
  size: number,
  depth: number,
  odd: number,
): void {
  const leaf = light.tone(odd < 0.5 ? 'leaf' : 'moss', Math.max(0, depth));
  if (odd > 0.86 && environment.groundMaterial === 'grass') {
    line(g, leaf.shade, Math.max(1, size * 0.08), [
      [x, y],
      [x, y - size * 0.7],
    ]);
    g.fillStyle = odd > 0.93 ? light.tone('white', depth).light : light.toneOf(light.family.accent, depth).light;
    for (let k = 0; k < 5; k++)
      oval(
        g,
        x + Math.cos(k * 1.256) * size * 0.15,
        y - size * 0.75 + Math.sin(k * 1.256) * size * 0.13,
        size * 0.12,
        size * 0.1,
      );
    return;
  }
  g.fillStyle = odd < 0.3 ? leaf.shade : odd < 0.65 ? leaf.base : leaf.light;
  g.beginPath();
  for (let k = -2; k <= 2; k++) {
    g.moveTo(x + k * size * 0.12 - size * 0.06, y);
    g.quadraticCurveTo(x + k * size * 0.2, y - size * 0.5, x + k * size * 0.32, y - size * (0.85 - Math.abs(k) * 0.15));
    g.quadraticCurveTo(x + k * size * 0.2 + size * 0.04, y - size * 0.4, x + k * size * 0.12 + size * 0.06, y);
  }
  g.fill();
}

function pebble(
  g: Ink,
  { light, environment }: Place,
  x: number,
  y: number,
  size: number,
  depth: number,
  odd: number,
): void {
  const surface =
    environment.groundMaterial === 'stone' || environment.look.kind === 'space'
      ? 'stone'
      : odd > 0.8
        ? 'peach'
        : 'sand';
  const tone = light.tone(surface, Math.max(0, depth));
  if (environment.look.kind === 'space' && odd < 0.22) {
    g.fillStyle = tone.shade;
    oval(g, x, y, size * 2.4, size * 0.62);
    g.fillStyle = tone.light;
    oval(g, x + size * 0.16, y + size * 0.14, size * 2.1, size * 0.5);
    g.fillStyle = tone.shade;
    oval(g, x - light.towards[0] * size * 0.1, y + size * 0.05, size * 2, size * 0.46);
    return;
  }
  g.globalAlpha = 0.45;
  g.fillStyle = tone.deep;
  if (odd >= 0.4) {
    oval(g, x, y + size * 0.1, size * 0.38, size * 0.11);
    g.globalAlpha = 1;
  }
  g.fillStyle = odd < 0.4 ? tone.shade : tone.light;
  oval(g, x, y, size * (odd < 0.4 ? 1.1 : 0.34), size * (odd < 0.4 ? 0.1 : 0.2));
  g.globalAlpha = 1;
}

import { between, chance, wander } from '../../chance.ts';
import type { Lens } from '../../camera/lens.ts';
import { css } from '../../palette/colour.ts';
import { pigment } from '../../palette/pigments.ts';
import { disc, oval, polygon, type Ink } from '../../shapes.ts';
import { cellsInView, type Life } from './life.ts';
import { tooClose } from '../focus.ts';
import type { Place } from '../layer.ts';

export const waterRays: Life = (g, lens, place, timeS) => shafts(g, lens, place, timeS, css(pigment('ice'), 0.16), 5);

export const hallRays: Life = (g, lens, place, timeS) =>
  shafts(g, lens, place, timeS, css(place.light.hour.horizon, 0.13), 3);

/** Sun between the trees, where there is sun. */
export const sunRays: Life = (g, lens, place, timeS) => {
  const { cloud, fog } = place.environment.weather.look;
  if (cloud < 0.6 && place.environment.timeOfDay !== 'night')
    shafts(g, lens, place, timeS, css(place.light.key, 0.15 + 0.1 * fog), 4);
};

/** One shaft from a hole in the roof of a cave. */
export const caveRays: Life = (g, lens, place, timeS) => shafts(g, lens, place, timeS, css(pigment('ice'), 0.12), 2);

/** Slanting shafts that breathe. */
function shafts(g: Ink, lens: Lens, { seed, light }: Place, timeS: number, ink: string, count: number): void {
  const slant = -light.towards[0] * lens.height * 0.55 || lens.height * 0.15;
  const floor = Math.min(lens.height, Math.max(lens.horizon, lens.height * 0.5) + lens.height * 0.12);
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < count; i++) {
    const x =
      ((i + 0.5) / count + wander(timeS, 0.12, seed, 'ray', i) * 0.05) * lens.width * 1.15 -
      lens.width * 0.08 -
      slant * 0.5;
    const wide = lens.width * between(0.05, 0.11, seed, 'ray-w', i);
    const fall = g.createLinearGradient(0, 0, 0, floor);
    fall.addColorStop(0, ink);
    fall.addColorStop(1, 'rgba(0,0,0,0)');
    g.globalAlpha = 0.6 + 0.4 * wander(timeS, 0.4, seed, 'ray-a', i);
    g.fillStyle = fall;
    polygon(g, [
      [x, -4],
      [x + wide, -4],
      [x + wide * 1.9 + slant, floor],
      [x + slant - wide * 0.2, floor],
    ]);
    g.fill();
  }
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'source-over';
}

export const spotlights: Life = (g, lens, { seed }, timeS) => {
  const floor = lens.screenY(0, 0);
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 3; i++) {
    const top = lens.width * (0.2 + 0.3 * i);
    const aim = lens.width * (0.5 + 0.3 * (i - 1)) + wander(timeS, 0.25, seed, 'spot', i) * lens.width * 0.1;
    const cone = g.createLinearGradient(top, 0, aim, floor);
    const ink = pigment((['glow', 'pink', 'cyan'] as const)[i]!);
    cone.addColorStop(0, css(ink, 0.34));
    cone.addColorStop(0.8, css(ink, 0.1));
    cone.addColorStop(1, css(ink, 0.02));
    g.fillStyle = cone;
    polygon(g, [
      [top - 6, -10],
      [top + 6, -10],
      [aim + lens.width * 0.13, floor],
      [aim - lens.width * 0.13, floor],
    ]);
    g.fill();
    g.fillStyle = css(ink, 0.2);
    oval(g, aim, floor, lens.width * 0.13, lens.width * 0.022);
  }
  g.globalCompositeOperation = 'source-over';
};

/** The lights of a town far below, and red ones on its roofs that blink, when it is dark. */
export const cityLights: Life = (g, lens, { seed, light, simple }, timeS) => {
  if (light.lamps < 0.3 || simple) return;
  const depth = 70;
  const s = Math.max(1, lens.scaleAt(depth) * 0.5);
  for (let i = 0; i < 34; i++) {
    const x = lens.width * chance(seed, 'city-x', i);
    const y = lens.screenY(between(3.4, 7, seed, 'city-y', i), depth);
    const on = 0.55 + 0.45 * Math.sin(timeS * between(0.6, 2.2, seed, 'city-t', i) + i * 2.3);
    g.globalAlpha = 0.8 * on * light.lamps;
    g.fillStyle = css(pigment((['glow', 'ember', 'glow', 'rose'] as const)[i % 4]!));
    disc(g, x, y, s * between(0.5, 0.9, seed, 'city-r', i));
  }
  for (let i = 0; i < 4; i++) {
    const blink = Math.max(0, Math.sin(timeS * 2.2 + i * 1.9)) ** 3;
    const [x, y] = [lens.width * chance(seed, 'beacon', i), lens.screenY(between(10, 14, seed, 'beacon-y', i), depth)];
    g.globalAlpha = 0.9 * blink * light.lamps;
    g.fillStyle = css(pigment('red'));
    disc(g, x, y, s * 0.9);
    g.globalAlpha *= 0.3;
    disc(g, x, y, s * 3);
  }
  g.globalAlpha = 1;
};

/** Lights far behind a near face, out of focus: soft discs that breathe. */
export const bokeh: Life = (g, lens, { seed, light, simple }, timeS) => {
  if (simple || light.lamps < 0.3 || !tooClose(lens, 8)) return;
  const size = Math.min(lens.width, lens.height);
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 16; i++) {
    const x = lens.width * chance(seed, 'bokeh-x', i) + wander(timeS, 0.1, seed, 'bokeh-w', i) * size * 0.02;
    const y = lens.height * between(0.05, 0.7, seed, 'bokeh-y', i);
    const breath = 0.6 + 0.4 * wander(timeS, 0.7, seed, 'bokeh-a', i);
    g.globalAlpha = 0.2 * breath * light.lamps;
    g.fillStyle = css(pigment((['glow', 'ember', 'peach', 'rose', 'cyan'] as const)[i % 5]!));
    disc(g, x, y, size * between(0.018, 0.055, seed, 'bokeh-r', i));
  }
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'source-over';
};

/** Torches on a wall: flames that flicker, and their glow on the stones. */
export const torches: Life = (g, lens, place, timeS) => {
  const depth = TORCH.depthM;
  const scale = lens.scaleAt(depth);
  for (const i of cellsInView(lens, depth, TORCH.stepM, 3)) {
    const [x, y] = [lens.screenX((i + 0.5) * TORCH.stepM, depth), lens.screenY(TORCH.heightM, depth)];
    const flicker = 0.8 + 0.2 * wander(timeS, 9, place.seed, 'torch', i);
    flame(g, x, y, scale * 0.42 * flicker, wander(timeS, 5, place.seed, 'lick', i));
    glow(g, x, y, scale * (1.2 + 1.4 * place.light.lamps) * flicker, 0.2 + 0.35 * place.light.lamps);
  }
};

/** Where torches hang. */
export const TORCH = { depthM: 19.4, stepM: 6.4, heightM: 2.6 } as const;

export function flame(g: Ink, x: number, y: number, size: number, lean: number): void {
  for (const [ink, share] of [
    ['fire', 1],
    ['ember', 0.66],
    ['glow', 0.36],
  ] as const) {
    const s = size * share;
    g.fillStyle = css(pigment(ink));
    g.beginPath();
    g.moveTo(x - s * 0.5, y);
    g.quadraticCurveTo(x - s * 0.6, y - s * 0.8, x + lean * s * 0.5, y - s * 1.9);
    g.quadraticCurveTo(x + s * 0.65, y - s * 0.7, x + s * 0.5, y);
    g.quadraticCurveTo(x, y + s * 0.35, x - s * 0.5, y);
    g.fill();
  }
}

/** Warm light around a lamp or a flame. */
export function glow(g: Ink, x: number, y: number, r: number, strength: number): void {
  const halo = g.createRadialGradient(x, y, 0, x, y, r);
  halo.addColorStop(0, css(pigment('ember'), strength));
  halo.addColorStop(0.4, css(pigment('fire'), strength * 0.3));
  halo.addColorStop(1, css(pigment('fire'), 0));
  g.globalCompositeOperation = 'lighter';
  g.fillStyle = halo;
  disc(g, x, y, r);
  g.globalCompositeOperation = 'source-over';
}

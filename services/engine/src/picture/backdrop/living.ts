import { between, chance, wander } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, limb, line, oval, polygon, type Ink } from '../shapes.ts';
import type { Place } from './layer.ts';

/** The small life of a place, behind the players: birds far off, rays of light, weed in the current. */
export function livenBehind(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { environment, light } = place;
  const kind = environment.look.kind;
  if (kind === 'underwater') {
    rays(g, lens, place, timeS, css(pigment('ice'), 0.16), 5);
    weed(g, lens, place, timeS);
    return;
  }
  if (place.simple) return;
  if (kind === 'hall') rays(g, lens, place, timeS, css(light.hour.horizon, 0.13), 3);
  if (kind === 'woods' && environment.weather.look.cloud < 0.6) rays(g, lens, place, timeS, css(light.key, 0.15), 4);
  if (kind === 'stage') spotlights(g, lens, place, timeS);
  if (
    !environment.look.indoors &&
    kind !== 'space' &&
    kind !== 'woods' &&
    environment.timeOfDay !== 'night' &&
    environment.weather.look.rain < 0.3
  )
    birds(g, lens, place, timeS);
}

/** Slanting shafts that breathe. */
function rays(g: Ink, lens: Lens, { seed, light }: Place, timeS: number, ink: string, count: number): void {
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

function spotlights(g: Ink, lens: Lens, { seed }: Place, timeS: number): void {
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
}

function birds(g: Ink, lens: Lens, { seed, light }: Place, timeS: number): void {
  const ink = css(light.hazed(light.toneRgb(pigment('charcoal')), 60), 0.7);
  const flock = 3 + Math.floor(chance(seed, 'flock') * 3);
  for (let i = 0; i < flock; i++) {
    const speed = lens.width * 0.02;
    const span = lens.width * 1.5;
    const x =
      ((chance(seed, 'flock-x') * span + timeS * speed + i * lens.width * 0.035 * (1 + chance(seed, i))) % span) -
      lens.width * 0.25 -
      lens.pose.x * lens.pose.scale * 0.03;
    const y =
      Math.max(lens.horizon, lens.height * 0.4) * (0.3 + 0.12 * chance(seed, 'flock-y', i)) +
      Math.sin(timeS * 0.8 + i) * 4;
    const s = lens.height * 0.011 * between(0.8, 1.2, seed, 'flock-s', i);
    const flap = Math.sin(timeS * 7 + i * 2) * (Math.sin(timeS * 0.9 + i) > -0.3 ? 1 : 0.15);
    line(g, ink, Math.max(1.2, s * 0.22), [
      [x - s, y - flap * s * 0.6],
      [x - s * 0.35, y - s * 0.28 - flap * s * 0.1],
      [x, y],
      [x + s * 0.35, y - s * 0.28 - flap * s * 0.1],
      [x + s, y - flap * s * 0.6],
    ]);
  }
}

function weed(g: Ink, lens: Lens, { seed, light }: Place, timeS: number): void {
  const depth = 4;
  const step = 1.6;
  const scale = lens.scaleAt(depth);
  for (
    let i = Math.floor(lens.worldX(-60, depth) / step);
    i <= Math.ceil(lens.worldX(lens.width + 60, depth) / step);
    i++
  ) {
    if (chance(seed, 'weed', i) < 0.45) continue;
    const tone = light.tone(chance(seed, 'weed-c', i) < 0.5 ? 'moss' : 'teal', 5);
    for (let k = 0; k < 3; k++) {
      const [x, y] = [lens.screenX((i + chance(seed, 'weed-x', i, k)) * step, depth), lens.screenY(-0.05, depth)];
      const tall = between(0.8, 2.2, seed, 'weed-h', i, k) * scale;
      const bend = (share: number): number => Math.sin(timeS * 1.2 + i + k - share * 2.2) * share * tall * 0.16;
      limb(
        g,
        light,
        tone,
        [
          [x, y],
          [x + bend(0.35), y - tall * 0.35],
          [x + bend(0.7), y - tall * 0.7],
          [x + bend(1), y - tall],
        ],
        [scale * 0.07, scale * 0.085, scale * 0.06, scale * 0.015],
      );
    }
  }
}

/** What floats in the air or water before the players: dust in the light, bubbles, fireflies, blossom. */
export function livenBefore(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { environment, seed, light } = place;
  const kind = environment.look.kind;
  const s = lens.height / 720;
  if (kind === 'underwater') return bubbles(g, lens, place, timeS);
  if (environment.weather.look.rain > 0.2 || environment.weather.look.snow > 0.2 || kind === 'space') return;
  const firefly = environment.timeOfDay === 'night' && (kind === 'meadow' || kind === 'woods');
  const count = place.simple ? 10 : 26;
  const ink = firefly ? css(pigment('lime')) : css(light.key);
  for (let i = 0; i < count; i++) {
    const x =
      (chance(seed, 'mote-x', i) +
        wander(timeS, 0.12, seed, 'mote-wx', i) * 0.07 +
        timeS * 0.004 * (environment.weather.windMps || 0.5)) %
      1;
    const y = chance(seed, 'mote-y', i) * 0.85 + wander(timeS, 0.15, seed, 'mote-wy', i) * 0.05;
    const glow = 0.5 + 0.5 * Math.sin(timeS * between(0.7, 2, seed, 'mote-g', i) + i);
    g.globalAlpha = firefly ? 0.9 * glow ** 3 : 0.32 * glow;
    g.fillStyle = ink;
    disc(g, x * lens.width, y * lens.height, (firefly ? 2.6 : 1.7) * s * between(0.6, 1.3, seed, 'mote-r', i));
    if (firefly) {
      g.globalAlpha *= 0.25;
      disc(g, x * lens.width, y * lens.height, 8 * s);
    }
  }
  g.globalAlpha = 1;
}

function bubbles(g: Ink, lens: Lens, { seed, light, simple }: Place, timeS: number): void {
  const ice = light.tone('ice', 0);
  const s = lens.height / 720;
  for (let i = 0; i < (simple ? 14 : 34); i++) {
    const speed = between(0.05, 0.13, seed, 'bubble-v', i);
    const y = 1.05 - ((chance(seed, 'bubble-y', i) + timeS * speed) % 1.1);
    const x = chance(seed, 'bubble-x', i) + Math.sin(timeS * 1.4 + i) * 0.008;
    const r = between(2, 8, seed, 'bubble-r', i) * s;
    const [px, py] = [x * lens.width, y * lens.height];
    g.globalAlpha = 0.22;
    g.fillStyle = ice.light;
    disc(g, px, py, r);
    g.globalAlpha = 0.75;
    disc(g, px - r * 0.3, py - r * 0.35, r * 0.24);
    g.strokeStyle = ice.rim;
    g.lineWidth = Math.max(0.8, r * 0.12);
    g.globalAlpha = 0.5;
    g.beginPath();
    g.arc(px, py, r, 0, Math.PI * 2);
    g.stroke();
  }
  g.globalAlpha = 1;
}

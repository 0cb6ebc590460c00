import { between, chance } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, line, oval, type Ink, type Point } from '../shapes.ts';
import type { Place } from '../backdrop/layer.ts';

/** Rain, snow, fog, drifting leaves and lightning over the picture. Each drop is a function of the time, so none is ever lost between segments. */
export function drawWeather(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { weather, look } = place.environment;
  if (look.indoors || look.kind === 'underwater' || look.kind === 'space') return;
  if (weather.look.fog > 0.05) fog(g, lens, place, timeS);
  if (weather.look.rain > 0.05) rain(g, lens, place, timeS);
  if (weather.look.snow > 0.05) snow(g, lens, place, timeS);
  if (Math.abs(weather.windMps) > 3 && weather.look.rain < 0.3 && weather.look.snow < 0.3)
    leaves(g, lens, place, timeS);
}

function fog(g: Ink, lens: Lens, { light, seed, environment }: Place, timeS: number): void {
  const strength = environment.weather.look.fog;
  const middle = Math.max(lens.height * 0.3, Math.min(lens.height * 0.8, lens.horizon));
  for (let i = 0; i < 3; i++) {
    const y = middle + (i - 1) * lens.height * 0.16 + Math.sin(timeS * 0.25 + i * 2) * lens.height * 0.02;
    const band = g.createLinearGradient(0, y - lens.height * 0.3, 0, y + lens.height * 0.3);
    const alpha = strength * (0.34 + 0.08 * Math.sin(timeS * 0.4 + i + chance(seed, 'fog', i) * 6));
    band.addColorStop(0, css(light.haze, 0));
    band.addColorStop(0.5, css(light.haze, alpha));
    band.addColorStop(1, css(light.haze, 0));
    g.fillStyle = band;
    g.fillRect(0, y - lens.height * 0.3, lens.width, lens.height * 0.6);
  }
}

/** Sheets of rain at three distances, one path each. */
function rain(g: Ink, lens: Lens, { light, seed, environment, simple }: Place, timeS: number): void {
  const { rain: strength } = environment.weather.look;
  const s = lens.height / 720;
  const slant = environment.weather.windMps * 0.022;
  const tone = light.tone('ice', 0);
  g.lineCap = 'round';
  for (const [sheet, [speed, length, width, alpha]] of (
    [
      [1.7, 26, 1.2, 0.4],
      [2.2, 40, 1.7, 0.5],
      [2.9, 62, 2.3, 0.46],
    ] as const
  ).entries()) {
    const count = Math.round((simple ? 50 : 130) * strength * (1 - sheet * 0.25));
    g.strokeStyle = tone.rim;
    g.globalAlpha = alpha * (0.6 + 0.4 * strength);
    g.lineWidth = width * s;
    g.beginPath();
    for (let i = 0; i < count; i++) {
      const fall =
        (chance(seed, 'rain-y', sheet, i) + timeS * speed * between(0.92, 1.08, seed, 'rain-v', sheet, i)) % 1.15;
      const y = (fall - 0.1) * lens.height;
      const x = ((chance(seed, 'rain-x', sheet, i) + fall * slant) % 1.05) * lens.width;
      g.moveTo(x, y);
      g.lineTo(x - slant * length * s * 1.6, y - length * s);
    }
    g.stroke();
  }
  g.globalAlpha = 0.5;
  g.strokeStyle = tone.light;
  g.lineWidth = Math.max(1, 1.2 * s);
  const ground = lens.screenY(0, 0);
  for (let i = 0; i < (simple ? 14 : 44) * strength; i++) {
    const beat = timeS * 2.4 + chance(seed, 'drop-t', i);
    const age = beat % 1;
    const turn = Math.floor(beat);
    const depth = between(-3, 8, seed, 'drop-d', i, turn);
    const [x, y] = [chance(seed, 'drop-x', i, turn) * lens.width, lens.screenY(0, depth)];
    if (y < ground - lens.height * 0.5 || y > lens.height) continue;
    g.globalAlpha = 0.55 * (1 - age);
    g.beginPath();
    g.ellipse(
      x,
      y,
      (2 + age * 9) * s * lens.shrink(depth),
      (0.7 + age * 2.6) * s * lens.shrink(depth),
      0,
      0,
      Math.PI * 2,
    );
    g.stroke();
  }
  g.globalAlpha = 1;
}

function snow(g: Ink, lens: Lens, { light, seed, environment, simple }: Place, timeS: number): void {
  const strength = environment.weather.look.snow;
  const s = lens.height / 720;
  const wind = environment.weather.windMps * 0.02;
  g.fillStyle = light.tone('snow', 0).light;
  const count = Math.round((simple ? 80 : 210) * strength);
  for (let i = 0; i < count; i++) {
    const near = chance(seed, 'flake-n', i);
    const fall = (chance(seed, 'flake-y', i) + timeS * (0.06 + near * 0.13)) % 1.1;
    const x =
      (chance(seed, 'flake-x', i) +
        fall * wind +
        Math.sin(timeS * between(0.5, 1.4, seed, 'flake-s', i) + i) * 0.014 +
        1) %
      1.05;
    g.globalAlpha = 0.45 + 0.5 * near;
    disc(g, x * lens.width, (fall - 0.05) * lens.height, (1.1 + near ** 2 * 4.2) * s);
  }
  g.globalAlpha = 1;
}

function leaves(g: Ink, lens: Lens, { light, seed, environment, simple }: Place, timeS: number): void {
  const wind = environment.weather.windMps / 8;
  const s = lens.height / 720;
  for (let i = 0; i < (simple ? 8 : 20); i++) {
    const way = (chance(seed, 'leaf-x', i) + timeS * wind * between(0.2, 0.4, seed, 'leaf-v', i)) % 1.2;
    const x = (wind > 0 ? way - 0.1 : 1.1 - way) * lens.width;
    const y = (chance(seed, 'leaf-y', i) + Math.sin(timeS * 1.7 + i) * 0.06) * lens.height;
    g.fillStyle = light.tone((['amber', 'rust', 'leaf', 'olive'] as const)[i % 4]!, 0).base;
    oval(g, x, y, 6 * s, 2.6 * s * Math.abs(Math.sin(timeS * 4 + i)), timeS * 3 + i);
  }
}

/** How bright a flash lights everything at an instant, 0 to 1. */
function flashAt(
  { environment }: Place,
  timeS: number,
): { glow: number; bolt?: { x: number; strength: number; timeMs: number } } {
  let glow = 0;
  let bolt: { x: number; strength: number; timeMs: number } | undefined;
  for (const one of environment.weather.lightning) {
    const since = timeS - one.timeMs / 1000;
    if (since < 0 || since > 0.6) continue;
    const flicker = Math.exp(-since * 9) + (since > 0.12 ? 0.6 * Math.exp(-(since - 0.12) * 12) : 0);
    glow = Math.max(glow, flicker * one.strength);
    if (since < 0.26) bolt = one;
  }
  return { glow, ...(bolt ? { bolt } : {}) };
}

/** The bolt behind the players. */
export function drawBolt(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { bolt } = flashAt(place, timeS);
  if (!bolt || place.environment.look.indoors) return;
  const x0 = lens.screenX(bolt.x, 60);
  const foot = Math.max(lens.horizon, lens.height * 0.35);
  const points: Point[] = Array.from({ length: 11 }, (_, i) => [
    x0 + between(-1, 1, bolt.timeMs, i) * lens.width * 0.03 * (i > 0 ? 1 : 0),
    (foot * i) / 10,
  ]);
  g.globalCompositeOperation = 'lighter';
  for (const [width, alpha] of [
    [13, 0.14],
    [6, 0.3],
    [2.4, 1],
  ] as const)
    line(g, css(pigment('ice'), alpha), (width * lens.height) / 720, points);
  g.globalCompositeOperation = 'source-over';
}

/** The light of a flash over everything. */
export function drawFlash(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { glow } = flashAt(place, timeS);
  if (glow < 0.02) return;
  g.fillStyle = css(pigment('ice'), Math.min(0.62, glow * 0.55));
  g.fillRect(0, 0, lens.width, lens.height);
}

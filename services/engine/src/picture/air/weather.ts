import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { between, chance } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css } from '../palette/colour.ts';
import { disc, oval, type Ink } from '../shapes.ts';
import type { Place } from '../backdrop/layer.ts';

/** Rain, snow, hail, sand, fog and drifting leaves over the picture. Each drop is a function of the time, so none is ever lost between segments. */
export function drawWeather(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { weather, look } = place.environment;
  if (look.indoors || look.kind === 'underwater' || look.kind === 'space' || look.kind === 'cave') return;
  const { hail = 0, sand = 0 } = weather.look;
  if (sand > 0.05) sandstorm(g, lens, place, timeS, sand);
  if (weather.look.fog > 0.05) fog(g, lens, place, timeS);
  if (weather.look.rain > 0.05) rain(g, lens, place, timeS);
  if (weather.look.snow > 0.05) snow(g, lens, place, timeS);
  if (hail > 0.05) hailstones(g, lens, place, timeS, hail);
  if (Math.abs(weather.windMps) > 3 && weather.look.rain < 0.3 && weather.look.snow < 0.3 && sand < 0.3)
    leaves(g, lens, place, timeS);
}

function fog(g: Ink, lens: Lens, { light, seed, environment }: Place, timeS: number): void {
  const strength = environment.weather.look.fog;
  const middle = Math.max(lens.height * 0.3, Math.min(lens.height * 0.8, lens.horizon));
  for (let i = 0; i < 3; i++) {
    const y = middle + (i - 1) * lens.height * 0.16 + Math.sin(timeS * 0.25 + i * 2) * lens.height * 0.02;
    const band = g.createLinearGradient(0, y - lens.height * 0.3, 0, y + lens.height * 0.3);
    const alpha = strength * (0.42 + 0.08 * Math.sin(timeS * 0.4 + i + chance(seed, 'fog', i) * 6));
    band.addColorStop(0, css(light.haze, 0));
    band.addColorStop(0.5, css(light.haze, alpha));
    band.addColorStop(1, css(light.haze, 0));
    g.fillStyle = band;
    g.fillRect(0, y - lens.height * 0.3, lens.width, lens.height * 0.6);
  }
}

/** Sheets of rain at three distances, one path each, in the veil that they make together. */
function rain(g: Ink, lens: Lens, { light, seed, environment, simple }: Place, timeS: number): void {
  const { rain: strength } = environment.weather.look;
  const s = Math.min(lens.height, lens.width) / 720;
  const slant = environment.weather.windMps * 0.034;
  const tone = light.tone('ice', 0);
  const veil = g.createLinearGradient(0, 0, 0, lens.height);
  veil.addColorStop(0, css(light.haze, 0.1 * strength));
  veil.addColorStop(1, css(light.haze, 0.03 * strength));
  g.fillStyle = veil;
  g.fillRect(0, 0, lens.width, lens.height);
  g.lineCap = 'round';
  for (const [sheet, [speed, length, width, alpha]] of (
    [
      [1.7, 30, 1.1, 0.3],
      [2.2, 56, 1.6, 0.42],
      [2.9, 96, 2.2, 0.44],
    ] as const
  ).entries()) {
    const count = Math.round((simple ? 60 : 150) * strength * (1 - sheet * 0.28));
    g.strokeStyle = tone.rim;
    g.globalAlpha = alpha * (0.6 + 0.4 * strength);
    g.lineWidth = Math.max(0.8, width * s);
    g.beginPath();
    for (let i = 0; i < count; i++) {
      const fall =
        (chance(seed, 'rain-y', sheet, i) + timeS * speed * between(0.92, 1.08, seed, 'rain-v', sheet, i)) % 1.2;
      const y = (fall - 0.1) * lens.height;
      const x =
        ((chance(seed, 'rain-x', sheet, i) + (fall * slant * lens.height) / lens.width + 1.1) % 1.1) * lens.width;
      g.moveTo(x, y);
      g.lineTo(x - slant * length * s, y - length * s);
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
  const count = Math.round((simple ? 110 : 300) * strength);
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
    disc(g, x * lens.width, (fall - 0.05) * lens.height, (1.2 + near ** 3 * 6) * s);
  }
  g.globalAlpha = 1;
}

/** Ice that falls fast and leaps where it lands. */
function hailstones(g: Ink, lens: Lens, { light, seed, simple }: Place, timeS: number, strength: number): void {
  const s = Math.min(lens.height, lens.width) / 720;
  const tone = light.tone('ice', 0);
  g.fillStyle = tone.rim;
  g.strokeStyle = tone.rim;
  g.lineWidth = 1.2 * s;
  for (let i = 0; i < (simple ? 50 : 120) * strength; i++) {
    const near = chance(seed, 'hail-n', i);
    const fall = (chance(seed, 'hail-y', i) + timeS * (1.5 + near)) % 1.1;
    const [x, y] = [chance(seed, 'hail-x', i) * lens.width, (fall - 0.05) * lens.height];
    g.globalAlpha = 0.35;
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x, y - 22 * s * (0.5 + near));
    g.stroke();
    g.globalAlpha = 0.9;
    disc(g, x, y, (1.4 + near * 2.6) * s);
  }
  for (let i = 0; i < (simple ? 20 : 60) * strength; i++) {
    const beat = timeS * 2.2 + chance(seed, 'leap-t', i);
    const [age, turn] = [beat % 1, Math.floor(beat)];
    const depth = between(-4, 10, seed, 'leap-d', i, turn);
    const scale = lens.scaleAt(depth);
    const x = chance(seed, 'leap-x', i, turn) * lens.width + (age - 0.5) * scale * 0.3;
    g.globalAlpha = 0.9 * (1 - age * age);
    disc(g, x, lens.screenY(0.35 * 4 * age * (1 - age), depth), Math.max(1, scale * 0.022));
  }
  g.globalAlpha = 1;
}

/** Clouds of sand that roll through, and grains that sting. */
function sandstorm(g: Ink, lens: Lens, place: Place, timeS: number, strength: number): void {
  const { light, seed, simple } = place;
  const s = Math.min(lens.height, lens.width) / 720;
  const thick = g.createLinearGradient(0, 0, 0, lens.height);
  thick.addColorStop(0, css(light.haze, 0.26 * strength));
  thick.addColorStop(0.6, css(light.haze, 0.3 * strength));
  thick.addColorStop(1, css(light.haze, 0.16 * strength));
  g.fillStyle = thick;
  g.fillRect(0, 0, lens.width, lens.height);
  const billow = billowOf(place);
  g.globalAlpha = 0.8 * strength;
  for (let i = 0; i < (simple ? 2 : 4); i++) {
    const r = lens.height * between(0.18, 0.3, seed, 'billow-r', i);
    const span = lens.width + r * 4;
    const x =
      ((chance(seed, 'billow-x', i) * span + timeS * lens.width * between(0.25, 0.45, seed, 'billow-v', i)) % span) -
      r * 2;
    const y = lens.height * between(0.35, 0.95, seed, 'billow-y', i);
    g.drawImage(billow, x - r, y - r, r * 2, r * 2);
  }
  g.strokeStyle = light.tone('sand', 0).light;
  g.lineWidth = Math.max(0.8, 1.3 * s);
  g.globalAlpha = 0.5;
  g.beginPath();
  for (let i = 0; i < (simple ? 60 : 150) * strength; i++) {
    const way = (chance(seed, 'grain-x', i) + timeS * between(0.9, 1.7, seed, 'grain-v', i)) % 1.1;
    const y = (chance(seed, 'grain-y', i) + Math.sin(timeS * 3 + i) * 0.01) * lens.height;
    g.moveTo(way * lens.width, y);
    g.lineTo(way * lens.width - between(8, 30, seed, 'grain-l', i) * s, y - 1.5 * s);
  }
  g.stroke();
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

const billows = new WeakMap<Place, Canvas>();

/** A soft cloud of sand, painted once for each scene. */
function billowOf(place: Place): Canvas {
  let billow = billows.get(place);
  if (!billow) {
    billows.set(place, (billow = createCanvas(96, 96)));
    const g = billow.getContext('2d');
    const fall = g.createRadialGradient(48, 48, 0, 48, 48, 48);
    fall.addColorStop(0, css(place.light.haze, 0.4));
    fall.addColorStop(1, css(place.light.haze, 0));
    g.fillStyle = fall;
    g.fillRect(0, 0, 96, 96);
  }
  return billow;
}

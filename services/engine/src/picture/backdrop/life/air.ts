import { between, chance, wander } from '../../chance.ts';
import { css } from '../../palette/colour.ts';
import { pigment } from '../../palette/pigments.ts';
import { disc, line, oval } from '../../shapes.ts';
import type { Life } from './life.ts';

/** A flock far off, by day and in weather that birds like. */
export const birds: Life = (g, lens, { seed, light, environment, simple }, timeS) => {
  const { rain, sand = 0, snow } = environment.weather.look;
  if (simple || environment.timeOfDay === 'night' || rain > 0.3 || sand > 0.3 || snow > 0.6) return;
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
};

/** Gulls that ride the wind, nearer than other birds. */
export const gulls: Life = (g, lens, { seed, light, environment, simple }, timeS) => {
  if (environment.timeOfDay === 'night') return;
  const tone = light.tone('white', 14);
  const size = Math.min(lens.width, lens.height);
  for (let i = 0; i < (simple ? 2 : 4); i++) {
    const way = i % 2 ? -1 : 1;
    const span = lens.width * 1.4;
    const along = chance(seed, 'gull-x', i) * span + timeS * lens.width * between(0.03, 0.06, seed, 'gull-v', i);
    const x = (way > 0 ? along % span : span - (along % span)) - lens.width * 0.2;
    const y =
      Math.max(lens.horizon, lens.height * 0.35) * between(0.18, 0.75, seed, 'gull-y', i) +
      Math.sin(timeS * 0.7 + i * 2) * size * 0.02;
    const s = size * between(0.014, 0.026, seed, 'gull-s', i);
    const flap = Math.sin(timeS * 5 + i * 2) * (wander(timeS, 0.4, seed, 'glide', i) > 0 ? 1 : 0.12);
    for (const side of [-1, 1]) {
      line(g, side < 0 ? tone.light : tone.shade, s * 0.3, [
        [x, y],
        [x + side * s * 0.8, y - s * (0.35 + flap * 0.4)],
        [x + side * s * 1.9, y - s * (0.1 + flap * 0.9)],
      ]);
      g.fillStyle = tone.deep;
      disc(g, x + side * s * 1.9, y - s * (0.1 + flap * 0.9), s * 0.16);
    }
    g.fillStyle = tone.base;
    oval(g, x, y + s * 0.05, s * 0.5, s * 0.22);
  }
};

/** A leaf now and then, that comes down from above. */
export const fallingLeaves: Life = (g, lens, { seed, light, environment, simple }, timeS) => {
  if (simple || environment.weather.look.snow > 0.2) return;
  const s = Math.min(lens.width, lens.height) / 720;
  for (let i = 0; i < 7; i++) {
    const fall = (chance(seed, 'drop-y', i) + timeS * between(0.05, 0.09, seed, 'drop-v', i)) % 1.15;
    const x =
      chance(seed, 'drop-x', i) * lens.width +
      Math.sin(timeS * 1.3 + i * 2) * 26 * s +
      fall * environment.weather.windMps * 30 * s;
    g.fillStyle = light.tone((['amber', 'rust', 'leaf', 'olive'] as const)[i % 4]!, 2).base;
    oval(g, x, (fall - 0.08) * lens.height, 5.5 * s, 2.6 * s * Math.abs(Math.sin(timeS * 2.1 + i)), timeS * 1.4 + i);
  }
};

/** Grains that run over the ground in the wind. */
export const driftingSand: Life = (g, lens, { seed, light, simple }, timeS) => {
  const wind = 1.2;
  g.strokeStyle = light.toneOf(light.family.ground, 4).light;
  for (let i = 0; i < (simple ? 12 : 30); i++) {
    const depth = between(-4, 20, seed, 'drift-d', i);
    const scale = lens.scaleAt(depth);
    const span = lens.width * 1.3;
    const x =
      ((chance(seed, 'drift-x', i) * span + timeS * wind * scale * between(0.7, 1.6, seed, 'drift-v', i)) % span) -
      lens.width * 0.15;
    const y = lens.screenY(0.04 + 0.05 * Math.sin(timeS * 2 + i), depth);
    g.globalAlpha = 0.35 * (0.5 + 0.5 * wander(timeS, 1.1, seed, 'drift-a', i));
    g.lineWidth = Math.max(1, scale * 0.018);
    g.beginPath();
    g.moveTo(x, y);
    g.quadraticCurveTo(x + scale * 0.5, y - scale * 0.06, x + scale, y);
    g.stroke();
  }
  g.globalAlpha = 1;
};

/** Stars that twinkle, and one now and then that falls. */
export const twinkle: Life = (g, lens, { seed, simple }, timeS) => {
  const s = Math.min(lens.width, lens.height) / 720;
  const high = Math.max(lens.horizon, lens.height * 0.3) * 0.85;
  g.fillStyle = css(pigment('white'));
  for (let i = 0; i < (simple ? 16 : 36); i++) {
    g.globalAlpha = 0.5 + 0.5 * Math.sin(timeS * between(1.4, 3.6, seed, 'twinkle', i) + i * 2.1);
    const [x, y] = [lens.width * chance(seed, 'twinkle-x', i), high * chance(seed, 'twinkle-y', i)];
    disc(g, x, y, between(0.9, 2, seed, 'twinkle-r', i) * s);
  }
  const turn = Math.floor(timeS / 3.4);
  const age = (timeS / 3.4 - turn) * 3.4 - 0.6;
  if (age > 0 && age < 0.7) {
    const [x, y] = [
      lens.width * (0.15 + 0.6 * chance(seed, 'fall-x', turn)) + age * lens.width * 0.3,
      high * (0.1 + 0.3 * chance(seed, 'fall-y', turn)) + age * high * 0.25,
    ];
    g.globalAlpha = Math.sin((age / 0.7) * Math.PI);
    line(g, css(pigment('white')), 2 * s, [
      [x, y],
      [x - lens.width * 0.06, y - high * 0.05],
    ]);
  }
  g.globalAlpha = 1;
};

/** Dust that the light shows. */
export const motes: Life = (g, lens, { seed, light, environment, simple }, timeS) => {
  const { rain, snow, sand = 0, hail = 0 } = environment.weather.look;
  if (!environment.look.indoors && Math.max(rain, snow, sand, hail) > 0.2) return;
  const s = Math.min(lens.width, lens.height) / 720;
  g.fillStyle = css(light.key);
  for (let i = 0; i < (simple ? 10 : 26); i++) {
    const [x, y] = drifting(seed, i, timeS, environment.look.indoors ? 0 : environment.weather.windMps);
    g.globalAlpha = 0.32 * (0.5 + 0.5 * Math.sin(timeS * between(0.7, 2, seed, 'mote-g', i) + i));
    disc(g, x * lens.width, y * lens.height, 1.7 * s * between(0.6, 1.3, seed, 'mote-r', i));
  }
  g.globalAlpha = 1;
};

/** Fireflies by night, dust in the light by day. */
export const fireflies: Life = (g, lens, place, timeS) => {
  const { seed, environment, simple } = place;
  if (environment.timeOfDay !== 'night') return motes(g, lens, place, timeS);
  if (environment.weather.look.rain > 0.2 || environment.weather.look.snow > 0.2) return;
  glowing(g, lens, seed, timeS, 'lime', simple ? 10 : 26);
};

/** Specks of light that hang in the dark of a cave. */
export const glowMotes: Life = (g, lens, { seed, simple }, timeS) =>
  glowing(g, lens, seed, timeS, 'turquoise', simple ? 8 : 20);

function glowing(
  g: Parameters<Life>[0],
  lens: Parameters<Life>[1],
  seed: number,
  timeS: number,
  colour: string,
  count: number,
): void {
  const s = Math.min(lens.width, lens.height) / 720;
  g.fillStyle = css(pigment(colour));
  for (let i = 0; i < count; i++) {
    const [x, y] = drifting(seed, i, timeS, 0.5);
    const pulse = (0.5 + 0.5 * Math.sin(timeS * between(0.7, 2, seed, 'mote-g', i) + i)) ** 3;
    g.globalAlpha = 0.9 * pulse;
    disc(g, x * lens.width, y * lens.height, 2.6 * s * between(0.6, 1.3, seed, 'mote-r', i));
    g.globalAlpha *= 0.22;
    disc(g, x * lens.width, y * lens.height, 8 * s);
  }
  g.globalAlpha = 1;
}

/** Where a speck in the air is, as shares of the picture. */
function drifting(seed: number, i: number, timeS: number, windMps: number): readonly [number, number] {
  const x =
    (chance(seed, 'mote-x', i) +
      wander(timeS, 0.12, seed, 'mote-wx', i) * 0.07 +
      timeS * 0.004 * (windMps || 0.5) +
      1) %
    1;
  return [x, chance(seed, 'mote-y', i) * 0.85 + wander(timeS, 0.15, seed, 'mote-wy', i) * 0.05];
}

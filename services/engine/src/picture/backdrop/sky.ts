import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { between, chance } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, type Ink } from '../shapes.ts';
import type { Place } from './layer.ts';

/** Fills the picture with sky: its colours, sun or moon with their glow, stars. Indoors and under water, with what stands for it there. */
export function paintSky(g: Ink, lens: Lens, place: Place): void {
  const { light, environment } = place;
  const { width, height, horizon } = lens;
  const kind = environment.look.kind;
  const reach = Math.max(height, horizon);
  const sky = g.createLinearGradient(
    0,
    Math.min(0, horizon - reach),
    0,
    kind === 'underwater' ? height : Math.max(horizon, height * 0.35),
  );
  sky.addColorStop(0, css(light.hour.zenith));
  sky.addColorStop(0.55, css(blend(light.hour.zenith, light.hour.horizon, 0.55)));
  sky.addColorStop(1, css(light.hour.horizon));
  g.fillStyle = sky;
  g.fillRect(0, 0, width, height);
  if (environment.look.indoors || kind === 'underwater') return;
  if (light.lamps > 0.6) stars(g, lens, place);
  const covered = environment.weather.look.cloud;
  if (kind !== 'space' && covered < 0.8) celestial(g, lens, place, 1 - covered);
}

function stars(g: Ink, { width, height, horizon }: Lens, { seed, environment, simple }: Place): void {
  const space = environment.look.kind === 'space';
  const alpha = (1 - environment.weather.look.cloud) * (space ? 1 : 0.85);
  if (alpha <= 0.05) return;
  const count = simple ? 70 : 190;
  for (let i = 0; i < count; i++) {
    const x = chance(seed, 'star-x', i) * width;
    const y = chance(seed, 'star-y', i) * Math.max(height * 0.5, space ? height : horizon);
    g.globalAlpha = alpha * between(0.25, 1, seed, 'star-a', i);
    g.fillStyle = css(pigment(i % 5 ? 'white' : 'glow'));
    disc(g, x, y, between(0.5, 1.5, seed, 'star-r', i) * (height / 720));
  }
  g.globalAlpha = 1;
}

/** Sun or moon, where the light comes from, low at dawn and sunset. */
function celestial(g: Ink, { width, height, horizon }: Lens, { light, environment }: Place, clear: number): void {
  const night = environment.timeOfDay === 'night';
  const low = environment.timeOfDay === 'sunset' || environment.timeOfDay === 'dawn';
  const x = width * (0.5 + light.towards[0] * 0.36);
  const top = Math.max(horizon, height * 0.4);
  const y = low ? top - Math.min(width, height) * 0.13 : top * 0.24;
  const r = Math.min(width, height) * (low ? 0.062 : night ? 0.045 : 0.04);
  const colour = night ? pigment('cream') : low ? pigment('ember') : pigment('glow');
  const halo = g.createRadialGradient(x, y, r * 0.4, x, y, r * (low ? 9 : 6));
  halo.addColorStop(0, css(colour, 0.55 * clear));
  halo.addColorStop(0.25, css(colour, 0.2 * clear));
  halo.addColorStop(1, css(colour, 0));
  g.fillStyle = halo;
  g.fillRect(0, 0, width, height);
  g.globalAlpha = clear;
  g.fillStyle = css(scaled(colour, 1.08));
  disc(g, x, y, r);
  if (night) {
    g.globalAlpha = 0.16 * clear;
    g.fillStyle = css(light.shadow);
    for (const [dx, dy, s] of [
      [-0.3, -0.2, 0.24],
      [0.25, 0.3, 0.3],
      [0.35, -0.35, 0.16],
    ] as const)
      disc(g, x + dx * r, y + dy * r, s * r);
  }
  g.globalAlpha = 1;
}

/** How many clouds there are at most, and how they are shaped. */
const CLOUDS = 7;

/** Clouds that drift: each is painted once, and laid on whole pixels where the wind has carried it. */
export class Clouds {
  private readonly place: Place;
  private readonly painted: Canvas[] = [];
  private paintedFor = 0;

  constructor(place: Place) {
    this.place = place;
  }

  get any(): boolean {
    const { look, weather } = this.place.environment;
    return !look.indoors && look.kind !== 'underwater' && look.kind !== 'space' && weather.look.cloud < 0.97;
  }

  draw(g: Ink, lens: Lens, timeS: number): void {
    if (!this.any) return;
    const { environment, seed } = this.place;
    const size = Math.min(lens.width, lens.height);
    if (this.paintedFor !== size) this.paint(size);
    const count = Math.round(2 + environment.weather.look.cloud * (CLOUDS - 2)) - (this.place.simple ? 1 : 0);
    const top = Math.max(lens.horizon, lens.height * 0.3);
    for (let i = 0; i < count; i++) {
      const cloud = this.painted[i % this.painted.length]!;
      const speed =
        (5 + 4 * (environment.weather.windMps || 0.6)) * (size / 720) * between(0.6, 1.3, seed, 'cloud-v', i);
      const span = lens.width + cloud.width;
      const start = chance(seed, 'cloud-x', i) * span + timeS * speed - lens.pose.x * lens.pose.scale * 0.02;
      const x = (((start % span) + span) % span) - cloud.width;
      g.drawImage(cloud, Math.round(x), Math.round(top * between(0.04, 0.62, seed, 'cloud-y', i)));
    }
  }

  private paint(size: number): void {
    this.painted.length = 0;
    this.paintedFor = size;
    for (let i = 0; i < 4; i++)
      this.painted.push(cloud(this.place, size * between(0.34, 0.62, this.place.seed, 'cloud-s', i), i));
  }
}

/** Puffs in the sun above, in shadow below, with a soft edge. */
function cloud({ light, seed, environment }: Place, width: number, which: number): Canvas {
  const height = width * 0.42;
  const sheet = createCanvas(Math.ceil(width), Math.ceil(height));
  const g = sheet.getContext('2d');
  const base = height * 0.72;
  const puffs = Array.from({ length: 11 }, (_, i) => ({
    x: width * (0.14 + 0.72 * ((i + chance(seed, 'puff', which, i) * 0.8) / 11)),
    r: height * (0.14 + 0.2 * Math.sin(((i + 0.5) / 11) * Math.PI)) * between(0.75, 1.2, seed, 'puff-r', which, i),
  }));
  const grey = environment.weather.look.cloud * 0.5;
  const lit = blend(blend(pigment('white'), light.key, 0.45), light.hour.horizon, grey);
  const dim = blend(blend(light.hour.zenith, light.hour.horizon, 0.5), light.shadow, 0.18 + grey * 0.3);
  g.filter = `blur(${Math.max(1, width * 0.008).toFixed(1)}px)`;
  for (const [colour, lift, share] of [
    [dim, 0.05, 1],
    [blend(dim, lit, 0.6), -0.02, 0.9],
    [lit, -0.1, 0.74],
  ] as const) {
    g.fillStyle = css(colour, 0.94);
    for (const { x, r } of puffs) disc(g, x + light.towards[0] * r * -lift, base - r * (0.62 - lift), r * share);
  }
  g.filter = 'none';
  g.globalCompositeOperation = 'destination-out';
  const fade = g.createLinearGradient(0, base - height * 0.12, 0, base + height * 0.1);
  fade.addColorStop(0, 'rgba(0,0,0,0)');
  fade.addColorStop(1, 'rgba(0,0,0,1)');
  g.fillStyle = fade;
  g.fillRect(0, base - height * 0.12, width, height);
  return sheet;
}

import { between, chance } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, type Ink } from '../shapes.ts';
import type { Place } from './layer.ts';

/** Fills the picture with sky: its colours, sun or moon with their glow, stars, a rainbow. Indoors and under water, with what stands for it there. */
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
  if (environment.look.indoors || kind === 'underwater' || kind === 'cave') return;
  if (light.hour.lamps > 0.6) stars(g, lens, place);
  const { cloud, fog, sand = 0, rainbow = 0 } = environment.weather.look;
  const covered = Math.max(cloud, fog * 0.8, sand * 0.6);
  if (kind !== 'space' && covered < 0.8) celestial(g, lens, place, 1 - covered);
  if (kind !== 'space' && rainbow > 0 && environment.timeOfDay !== 'night') arch(g, lens, place, rainbow);
}

const BANDS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'violet'] as const;

/** A rainbow, opposite to the sun: its middle lies under the horizon. */
function arch(g: Ink, { width, height, horizon }: Lens, { light }: Place, strength: number): void {
  const [x, y] = [width * (0.5 - light.towards[0] * 0.16), Math.max(horizon, height * 0.4) + height * 0.12];
  const outer = Math.max(height * 0.62, Math.min(width * 0.52, height * 0.9));
  const inner = outer * 0.86;
  const bow = g.createRadialGradient(x, y, inner, x, y, outer);
  bow.addColorStop(0, css(pigment('violet'), 0));
  for (const [i, band] of BANDS.entries())
    bow.addColorStop(0.12 + 0.11 * (BANDS.length - 1 - i), css(scaled(pigment(band), 1.15), 0.42 * strength));
  bow.addColorStop(0.92, css(pigment('red'), 0));
  g.fillStyle = bow;
  g.beginPath();
  g.arc(x, y, outer, Math.PI, 0);
  g.arc(x, y, inner, 0, Math.PI, true);
  g.fill();
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

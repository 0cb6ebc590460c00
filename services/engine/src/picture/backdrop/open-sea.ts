import { waveAt } from '../../timeline.ts';
import { chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, scaled, type Rgb } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { limb, line, oval, polygon, type Ink, type Point } from '../shapes.ts';
import type { Place } from './layer.ts';
import { glitter } from './sea.ts';

/** Crests of the open sea, from the horizon to the plane of action: metres behind it. */
const ROWS_M = [130, 80, 50, 32, 21, 14, 9.2, 5.8, 3.2, 1.3];
const WHITE_CAPS_FROM = 2.2;
/** What of a wave that is only this wide on the screen could be seen, pixels. */
const STEP_PX = 13;

/** The sea from edge to edge, paler and bluer towards the horizon. */
export function paintOpenSea(g: Ink, lens: Lens, place: Place): void {
  const top = lens.horizon;
  if (top > lens.height) return;
  const fill = g.createLinearGradient(0, top, 0, Math.max(top + 1, lens.height));
  fill.addColorStop(0, css(waterAt(place, 160)));
  fill.addColorStop(0.12, css(waterAt(place, 40)));
  fill.addColorStop(0.5, css(waterAt(place, 6)));
  fill.addColorStop(1, css(waterAt(place, 0)));
  g.fillStyle = fill;
  g.fillRect(0, top, lens.width, lens.height - top + 1);
  const haze = g.createLinearGradient(0, top - lens.height * 0.05, 0, top + lens.height * 0.03);
  const ink = place.light.hour.horizon;
  haze.addColorStop(0, css(ink, 0));
  haze.addColorStop(0.62, css(ink, 0.75));
  haze.addColorStop(1, css(ink, 0));
  g.fillStyle = haze;
  g.fillRect(0, top - lens.height * 0.05, lens.width, lens.height * 0.08);
}

/** The colour of the sea at a depth: it gives back the sky, the more the farther it is. */
function waterAt({ light, environment }: Place, depthM: number): Rgb {
  const away = Math.max(0, depthM) / (Math.max(0, depthM) + 22);
  const body = blend(light.toneRgb(pigment('water')), light.toneRgb(pigment('navy')), 0.3 - 0.2 * away);
  const mirrored = blend(light.hour.zenith, light.hour.horizon, 0.3 + 0.5 * away);
  return scaled(blend(body, mirrored, 0.3 + 0.42 * away), 1 - 0.12 * environment.weather.look.dim);
}

/** Nearer to the viewer than anybody: the water before the plane of action. */
const FRONT_ROWS_M = [-2.6, -4.4, -6];

/** The waves between the viewer and the plane of action, past the end of a jetty and along it. */
export function paintNearWaves(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const { water, look } = place.environment;
  if (!water || look.kind !== 'sea') return;
  for (const [row, depth] of FRONT_ROWS_M.entries())
    wave(g, lens, place, timeS, ROWS_M.length + row, depth, water, FRONT_ROWS_M[row + 1] ?? -8);
}

/** Waves that roll, row behind row, with white caps when the wind has raised them; and the jetty, where there is one. */
export function livenOpenSea(g: Ink, lens: Lens, place: Place, timeS: number): void {
  const water = place.environment.water;
  if (!water || lens.horizon > lens.height) return;
  glitter(g, lens, place, timeS, 8);
  for (const [row, depth] of ROWS_M.entries()) wave(g, lens, place, timeS, row, depth, water, ROWS_M[row + 1] ?? 0);
  if (water.x0 > -100) jetty(g, lens, place, water.x0, water.levelY);
}

function wave(
  g: Ink,
  lens: Lens,
  place: Place,
  timeS: number,
  row: number,
  depth: number,
  water: { readonly levelY: number; readonly swell: number },
  next: number,
): void {
  const { light, seed } = place;
  const scale = lens.scaleAt(depth);
  const bottom = Math.min(lens.height + 4, lens.screenY(water.levelY - 0.35 * water.swell - 0.2, next));
  if (bottom < 0 || lens.screenY(water.levelY + 0.4 * water.swell, depth) > lens.height + 4) return;
  const phase = chance(seed, 'sea-row', row) * 40;
  const crest: Point[] = [];
  for (let x = -STEP_PX; x <= lens.width + STEP_PX; x += STEP_PX) {
    const along = lens.worldX(x, depth) + phase;
    crest.push([x, lens.screenY(water.levelY + waveAt(along, timeS, water.swell), depth)]);
  }
  const colour = waterAt(place, depth);
  const high = lens.screenY(water.levelY + 0.2 * water.swell, depth);
  const fill = g.createLinearGradient(0, high, 0, Math.max(high + 2, bottom));
  fill.addColorStop(0, css(blend(colour, light.hour.horizon, 0.2)));
  fill.addColorStop(0.4, css(colour));
  fill.addColorStop(1, css(blend(colour, light.shadow, 0.22)));
  g.fillStyle = fill;
  g.beginPath();
  g.moveTo(-STEP_PX, bottom);
  for (const [x, y] of crest) g.lineTo(x, y);
  g.lineTo(lens.width + STEP_PX, bottom);
  g.fill();
  g.globalAlpha = 0.32;
  line(g, light.tone('white', depth * 0.4).light, Math.max(0.8, scale * 0.02), crest);
  g.globalAlpha = 1;
  if (water.swell > WHITE_CAPS_FROM)
    whiteCaps(g, place, crest, scale, depth, clamp((water.swell - WHITE_CAPS_FROM) / 2, 0.3, 1));
}

/** Foam along the highest of the crests, and streaks of it that run down behind them. */
function whiteCaps(
  g: Ink,
  { light }: Place,
  crest: readonly Point[],
  scale: number,
  depth: number,
  strength: number,
): void {
  const foam = light.tone('white', depth * 0.5);
  const reach = Math.max(2, Math.round((scale * (0.5 + 0.5 * strength)) / STEP_PX));
  for (let i = reach; i + reach < crest.length; i++) {
    const [x, y] = crest[i]!;
    if (y > crest[i - 1]![1] || y >= crest[i + 1]![1]) continue;
    const cap = crest.slice(i - reach, i + reach + 1);
    const thick = Math.max(1, scale * 0.1 * strength);
    g.fillStyle = foam.light;
    g.globalAlpha = 0.5 + 0.4 * strength;
    polygon(g, [
      ...cap,
      ...cap.map(([px, py], k): Point => [px, py + thick * Math.sin((Math.PI * k) / (cap.length - 1))]).reverse(),
    ]);
    g.fill();
    g.globalAlpha = 0.3 * strength;
    g.fillStyle = foam.base;
    for (const [dx, dy, wide] of [
      [-0.5, 0.2, 0.45],
      [0.3, 0.28, 0.34],
      [-1.1, 0.34, 0.3],
    ] as const)
      oval(g, x + dx * scale, y + dy * scale, wide * scale, Math.max(0.8, scale * 0.028));
  }
  g.globalAlpha = 1;
}

const JETTY = { farM: 1.7, nearM: -1.9, plankM: 0.42, postM: 3.2 } as const;

/** Planks on posts, from the left to where the water is open. */
function jetty(g: Ink, lens: Lens, { light, seed }: Place, endX: number, levelY: number): void {
  const wood = light.tone('wood', 0.5);
  const at = (x: number, depth: number, y = 0): Point => [lens.screenX(x, depth), lens.screenY(y, depth)];
  const startX = Math.min(endX - 1, lens.worldX(-80, JETTY.nearM), lens.worldX(-80, JETTY.farM));
  const posts = (depth: number): void => {
    for (let x = endX - 0.35; x > startX; x -= JETTY.postM)
      limb(
        g,
        light,
        light.tone('bark', 0.5),
        [at(x, depth, 0.35), at(x, depth, levelY - 1.4)],
        [0.1, 0.12].map((r) => r * lens.scaleAt(depth)),
      );
  };
  posts(JETTY.farM);
  for (let i = Math.floor(startX / JETTY.plankM); i * JETTY.plankM < endX; i++) {
    const [x0, x1] = [i * JETTY.plankM, Math.min(endX, (i + 1) * JETTY.plankM - 0.03)];
    const odd = chance(seed, 'plank', i);
    g.fillStyle = odd < 0.3 ? wood.light : odd < 0.75 ? wood.base : wood.shade;
    polygon(g, [at(x0, JETTY.farM), at(x1, JETTY.farM), at(x1, JETTY.nearM), at(x0, JETTY.nearM)]);
    g.fill();
  }
  g.fillStyle = wood.deep;
  polygon(g, [
    at(startX, JETTY.nearM),
    at(endX, JETTY.nearM),
    at(endX, JETTY.nearM, -0.2),
    at(startX, JETTY.nearM, -0.2),
  ]);
  g.fill();
  posts(JETTY.nearM);
}

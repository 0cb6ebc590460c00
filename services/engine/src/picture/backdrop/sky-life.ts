import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { drawBolt } from '../air/lightning.ts';
import { between, chance, wander } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, oval, type Ink } from '../shapes.ts';
import type { Place } from './layer.ts';

/** From here on single clouds have closed into a deck. */
const DECK_FROM = 0.6;
/** How many single clouds there are at most. */
const CLOUDS = 7;

/** What moves in the sky behind all scenery: clouds, a closed deck of them, lightning, northern lights. What can be is painted once and only laid. */
export class SkyLife {
  readonly any: boolean;
  private readonly place: Place;
  private readonly clouds: Canvas[] = [];
  private deck: Canvas | undefined;
  private curtain: Canvas | undefined;
  private glow: Canvas | undefined;
  private paintedFor = '';

  constructor(place: Place) {
    this.place = place;
    const { look } = place.environment;
    this.any = !look.indoors && !['underwater', 'space', 'cave'].includes(look.kind);
  }

  draw(g: Ink, lens: Lens, timeS: number): void {
    if (!this.any) return;
    const { weather, timeOfDay } = this.place.environment;
    const size = `${lens.width}x${lens.height}`;
    if (this.paintedFor !== size) this.forget(size);
    if (weather.look.aurora && timeOfDay === 'night') this.drawAurora(g, lens, timeS, weather.look.aurora);
    if (weather.look.cloud >= DECK_FROM) this.drawDeck(g, lens, timeS);
    else this.drawClouds(g, lens, timeS);
    drawBolt(g, lens, this.place, timeS);
  }

  private forget(size: string): void {
    this.paintedFor = size;
    this.clouds.length = 0;
    this.deck = undefined;
    this.glow = undefined;
  }

  private drawClouds(g: Ink, lens: Lens, timeS: number): void {
    const { environment, seed, simple } = this.place;
    const size = Math.min(lens.width, lens.height);
    if (this.clouds.length === 0)
      for (let i = 0; i < 4; i++)
        this.clouds.push(cloud(this.place, size * between(0.34, 0.62, seed, 'cloud-s', i), i));
    const count = Math.round(2 + environment.weather.look.cloud * (CLOUDS - 2)) - (simple ? 1 : 0);
    const top = Math.max(lens.horizon, lens.height * 0.3);
    for (let i = 0; i < count; i++) {
      const painted = this.clouds[i % this.clouds.length]!;
      const speed =
        (5 + 4 * (environment.weather.windMps || 0.6)) * (size / 720) * between(0.6, 1.3, seed, 'cloud-v', i);
      const span = lens.width + painted.width;
      const start = chance(seed, 'cloud-x', i) * span + timeS * speed - lens.pose.x * lens.pose.scale * 0.02;
      const x = (((start % span) + span) % span) - painted.width;
      g.drawImage(painted, Math.round(x), Math.round(top * between(0.04, 0.62, seed, 'cloud-y', i)));
    }
  }

  private drawDeck(g: Ink, lens: Lens, timeS: number): void {
    const high = Math.max(lens.horizon, lens.height * 0.25);
    const deck = (this.deck ??= paintDeck(this.place, Math.ceil(lens.width * 1.4), Math.ceil(lens.height * 0.7)));
    // Its foot lies on the horizon; what is too high for the picture is cut off, and what is too low is drawn out.
    const top = Math.round(Math.min(0, high - deck.height));
    const tall = Math.max(deck.height, Math.round(high));
    const speed = (6 + 5 * this.place.environment.weather.windMps) * (Math.min(lens.width, lens.height) / 720);
    const start = Math.round(timeS * speed - lens.pose.x * lens.pose.scale * 0.02);
    for (let x = (((start % deck.width) + deck.width) % deck.width) - deck.width; x < lens.width; x += deck.width)
      g.drawImage(deck, x, top, deck.width, tall);
  }

  /** Curtains of light that wave slowly, brighter at their lower hem. They are soft, so they are drawn small and enlarged. */
  private drawAurora(g: Ink, lens: Lens, timeS: number, strength: number): void {
    const { seed, simple } = this.place;
    this.curtain ??= auroraStrip();
    const top = Math.max(lens.horizon, lens.height * 0.4);
    const small = (this.glow ??= createCanvas(Math.ceil(lens.width / SOFTER), Math.ceil(lens.height / SOFTER)));
    const s = small.getContext('2d');
    s.reset();
    s.globalCompositeOperation = 'lighter';
    const columns = simple ? 48 : 96;
    const high = top / SOFTER;
    for (let ribbon = 0; ribbon < 3; ribbon++) {
      for (let i = 0; i < columns; i++) {
        const u = i / columns;
        const wave =
          Math.sin(u * 7 + timeS * 0.35 + ribbon * 2.1) * 0.5 + Math.sin(u * 15 - timeS * 0.5 + ribbon) * 0.22;
        const hem = high * (0.42 + 0.16 * ribbon + 0.13 * wave);
        const tall = high * (0.38 + 0.14 * Math.sin(u * 5 + ribbon + timeS * 0.2));
        const bright = 0.5 + 0.5 * wander(timeS + u * 6, 0.5, seed, 'aurora', ribbon);
        s.globalAlpha = strength * (0.2 + 0.6 * bright) * (ribbon === 2 ? 0.45 : 0.85);
        const left = Math.round(u * small.width);
        s.drawImage(this.curtain, left, hem - tall, Math.round((u + 1 / columns) * small.width) - left, tall);
      }
    }
    g.globalCompositeOperation = 'lighter';
    g.drawImage(small, 0, 0, small.width, high, 0, 0, lens.width, top);
    g.globalCompositeOperation = 'source-over';
  }
}

/** How much smaller the northern lights are drawn than they are seen. */
const SOFTER = 5;

/** A closed sky: rows of puffs that grow smaller and paler towards the horizon. Its right edge goes on at its left one. */
function paintDeck({ light, seed, environment }: Place, width: number, height: number): Canvas {
  const sheet = createCanvas(width, height);
  const g = sheet.getContext('2d');
  const { dim } = environment.weather.look;
  const size = Math.min(width / 1.4, height * 1.6);
  const rows = 6;
  for (let row = rows - 1; row >= 0; row--) {
    const share = row / rows;
    const body = blend(
      blend(light.hour.zenith, light.shadow, 0.12 + 0.2 * dim),
      light.hour.horizon,
      0.12 + share * 0.75,
    );
    const lit = blend(body, scaled(light.hour.horizon, 1.12), 0.5);
    const r = size * (0.2 * (1 - share) + 0.035);
    const y = height * (1 - (1 - share) ** 1.5) * 0.92;
    const count = Math.ceil(width / (r * 1.25));
    const puffs = Array.from({ length: count }, (_, i) => ({
      x: ((i + between(-0.35, 0.35, seed, 'deck-x', row, i)) / count) * width,
      y: y + between(-0.35, 0.35, seed, 'deck-y', row, i) * r,
      r: r * between(0.65, 1.2, seed, 'deck-r', row, i),
    }));
    for (const [ink, share2, dx, dy] of [
      [css(body, 0.9), 1, 0, 0],
      [css(lit, 0.36 + 0.16 * dim), 0.66, light.towards[0] * 0.24, -0.24],
      [css(blend(body, light.shadow, 0.25 + 0.25 * dim), 0.4), 0.7, -light.towards[0] * 0.1, 0.34],
    ] as const) {
      g.fillStyle = ink;
      for (const puff of puffs)
        for (const shift of [-width, 0, width])
          oval(g, puff.x + shift + dx * puff.r, puff.y + dy * puff.r, puff.r * share2 * 1.35, puff.r * share2 * 0.72);
    }
  }
  const fade = g.createLinearGradient(0, height * 0.55, 0, height);
  fade.addColorStop(0, 'rgba(0,0,0,0)');
  fade.addColorStop(1, 'rgba(0,0,0,1)');
  const soft = softened(sheet, Math.max(1, size * 0.007));
  const s = soft.getContext('2d');
  s.globalCompositeOperation = 'destination-out';
  s.fillStyle = fade;
  s.fillRect(0, height * 0.55, width, height);
  return soft;
}

/** The same out of focus: blurred in one go, since a filter is paid for with every stroke. */
function softened(sheet: Canvas, blurPx: number): Canvas {
  const soft = createCanvas(sheet.width, sheet.height);
  const s = soft.getContext('2d');
  s.filter = `blur(${blurPx.toFixed(1)}px)`;
  s.drawImage(sheet, 0, 0);
  s.filter = 'none';
  return soft;
}

/** One column of northern lights: green at its hem, violet above, ending softly. */
function auroraStrip(): Canvas {
  const strip = createCanvas(4, 128);
  const g = strip.getContext('2d');
  const fall = g.createLinearGradient(0, 0, 0, 128);
  fall.addColorStop(0, css(pigment('violet'), 0));
  fall.addColorStop(0.35, css(pigment('purple'), 0.3));
  fall.addColorStop(0.7, css(pigment('turquoise'), 0.55));
  fall.addColorStop(0.92, css(pigment('mint'), 0.9));
  fall.addColorStop(1, css(pigment('mint'), 0));
  g.fillStyle = fall;
  g.fillRect(0, 0, 4, 128);
  return strip;
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
  for (const [colour, lift, share] of [
    [dim, 0.05, 1],
    [blend(dim, lit, 0.6), -0.02, 0.9],
    [lit, -0.1, 0.74],
  ] as const) {
    g.fillStyle = css(colour, 0.94);
    for (const { x, r } of puffs) disc(g, x + light.towards[0] * r * -lift, base - r * (0.62 - lift), r * share);
  }
  const soft = softened(sheet, Math.max(1, width * 0.008));
  const s = soft.getContext('2d');
  s.globalCompositeOperation = 'destination-out';
  const fade = s.createLinearGradient(0, base - height * 0.12, 0, base + height * 0.1);
  fade.addColorStop(0, 'rgba(0,0,0,0)');
  fade.addColorStop(1, 'rgba(0,0,0,1)');
  s.fillStyle = fade;
  s.fillRect(0, base - height * 0.12, width, height);
  return soft;
}

import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { sample, type Crowd } from '../../timeline.ts';
import { between, chance, pick, smooth } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { limb, line, oval, sphere, type Ink } from '../shapes.ts';
import type { Place } from './layer.ts';
import { CROWD_DEPTH_M } from './halls.ts';

/** What spectators do. Each is painted once per group; a frame only chooses and lays it. */
const ACTS = ['calm', 'look', 'cheer', 'gasp', 'clap', 'clap2'] as const;
type Act = (typeof ACTS)[number];

const ROWS = 4;
/** Spectators of a row belong to one of three groups that move apart from each other. */
const GROUPS = 3;
const PITCH_M = 0.62;
/** A strip repeats after this many people. */
const PERIOD = 15;

/** Rows of spectators that sway, watch, gasp, cheer and clap. */
export class Spectators {
  private readonly place: Place;
  private readonly strips = new Map<string, Canvas>();

  constructor(place: Place) {
    this.place = place;
  }

  draw(g: Ink, lens: Lens, crowd: Crowd, timeS: number): void {
    const scale = lens.scaleAt(CROWD_DEPTH_M);
    const rows = this.place.simple ? 3 : ROWS;
    for (let row = rows - 1; row >= 0; row--) {
      for (let group = 0; group < GROUPS; group++) {
        const { act, lift } = actAt(this.place.seed, crowd, row, group, timeS);
        const bottom = Math.round(lens.screenY(0.62 + row * 0.55 - 0.12 + lift, CROWD_DEPTH_M));
        // Near ones are large, and many of them are outside of the picture.
        if (bottom - heightOf(scale) > lens.height || bottom < 0) continue;
        const strip = this.strip(row, group, act, scale, crowd.density);
        const period = strip.width;
        const left = Math.round(lens.screenX(0, CROWD_DEPTH_M));
        for (let x = (((left % period) + period) % period) - period; x < lens.width; x += period)
          g.drawImage(strip, x, bottom - strip.height);
      }
    }
  }

  private strip(row: number, group: number, act: Act, scale: number, density: number): Canvas {
    const key = `${row}/${group}/${act}/${scale.toFixed(4)}`;
    let strip = this.strips.get(key);
    if (!strip) {
      // A camera that changes its scale for a second must not fill the memory with strips.
      if (this.strips.size > ROWS * GROUPS * ACTS.length) this.strips.clear();
      this.strips.set(key, (strip = this.paint(row, group, act, scale, density)));
    }
    return strip;
  }

  private paint(row: number, group: number, act: Act, scale: number, density: number): Canvas {
    const { seed } = this.place;
    const strip = createCanvas(Math.max(1, Math.round(PERIOD * PITCH_M * scale)), heightOf(scale));
    const g = strip.getContext('2d');
    for (let i = 0; i < PERIOD; i++) {
      if (i % GROUPS !== group || chance(seed, 'seat', row, i) > density) continue;
      const x = ((i + 0.5 + (row % 2) * 0.3) * PITCH_M * scale) % strip.width;
      // One that sits across the seam of the strip is painted on both ends.
      for (const at of [x, x - strip.width, x + strip.width])
        if (at > -scale && at < strip.width + scale)
          spectator(g, this.place, at, strip.height, scale, `${row}.${i}`, act, row);
    }
    return strip;
  }
}

const heightOf = (scale: number): number => Math.max(1, Math.ceil(scale * 1.35));

const SHIRTS = ['red', 'teal', 'gold', 'navy', 'white', 'violet', 'moss', 'orange', 'pink', 'steel', 'cyan', 'maroon'];
const SKINS = ['skin1', 'skin2', 'skin3', 'skin4', 'skin5'];
const HAIRS = ['hair1', 'hair2', 'hair3', 'hair4', 'hair5'];

/** One person from the waist up, a little paler and bluer the further back the row is. */
function spectator(
  g: Ink,
  { light, seed }: Place,
  x: number,
  base: number,
  scale: number,
  who: string,
  act: Act,
  row: number,
): void {
  const depth = 26 + row * 13;
  const tone = (names: readonly string[], what: string) => light.tone(pick(names, seed, who, what), depth);
  const [shirt, skin, hair] = [tone(SHIRTS, 'shirt'), tone(SKINS, 'skin'), tone(HAIRS, 'hair')];
  const s = scale * between(0.92, 1.08, seed, who, 'size');
  const tilt = between(-0.04, 0.04, seed, who, 'tilt') * s;
  const shoulder = base - s * 0.42;
  const headY = base - s * 0.68;
  const arm = (side: number, elbow: readonly [number, number], hand: readonly [number, number]): void => {
    limb(
      g,
      light,
      shirt,
      [
        [x + side * s * 0.19, shoulder],
        [x + side * elbow[0] * s, base - elbow[1] * s],
      ],
      [s * 0.062, s * 0.05],
    );
    limb(
      g,
      light,
      skin,
      [
        [x + side * elbow[0] * s, base - elbow[1] * s],
        [x + side * hand[0] * s, base - hand[1] * s],
      ],
      [s * 0.045, s * 0.042],
    );
  };
  if (act === 'cheer') for (const side of [-1, 1]) arm(side, [0.31, 0.7], [0.3 - 0.06 * chance(seed, who, side), 1.02]);
  g.fillStyle = shirt.shade;
  g.beginPath();
  g.roundRect(x - s * 0.24, shoulder - s * 0.05, s * 0.48, s * 0.6, s * 0.14);
  g.fill();
  g.fillStyle = shirt.base;
  g.beginPath();
  g.roundRect(
    x - s * 0.24 + light.towards[0] * s * 0.015,
    shoulder - s * 0.05,
    s * (light.towards[0] < 0 ? 0.32 : 0.46),
    s * 0.6,
    s * 0.14,
  );
  g.fill();
  g.fillStyle = hair.shade;
  oval(g, x + tilt, headY - s * 0.035, s * 0.158, s * 0.168);
  sphere(g, light, skin, x + tilt, headY, s * 0.145);
  g.fillStyle = hair.base;
  g.beginPath();
  g.ellipse(x + tilt, headY - s * 0.06, s * 0.15, s * 0.11, 0, Math.PI, 0);
  g.fill();
  face(g, light.tone('pupil', depth).deep, x + tilt, headY, s, act);
  if (act === 'gasp') for (const side of [-1, 1]) arm(side, [0.3, 0.28], [0.1, 0.57]);
  if (act === 'clap') for (const side of [-1, 1]) arm(side, [0.29, 0.2], [0.03, 0.4]);
  if (act === 'clap2') for (const side of [-1, 1]) arm(side, [0.3, 0.2], [0.15, 0.42]);
}

function face(g: Ink, ink: string, x: number, y: number, s: number, act: Act): void {
  if (s < 22) return;
  g.fillStyle = ink;
  const look = act === 'look' ? s * 0.025 : 0;
  for (const side of [-1, 1])
    oval(g, x + side * s * 0.052 + look, y + s * 0.005, s * 0.014, act === 'gasp' ? s * 0.024 : s * 0.018);
  if (act === 'gasp' || act === 'cheer')
    oval(g, x + look, y + s * 0.075, s * 0.026, act === 'gasp' ? s * 0.032 : s * 0.022);
  else
    line(g, ink, Math.max(1, s * 0.012), [
      [x - s * 0.03 + look, y + s * 0.07],
      [x + look, y + s * 0.08],
      [x + s * 0.03 + look, y + s * 0.07],
    ]);
}

/** What a group does, and how far it has risen from its seats, metres. */
function actAt(seed: number, crowd: Crowd, row: number, group: number, timeS: number): { act: Act; lift: number } {
  const late = between(0.05, 0.4, seed, 'late', row, group);
  const excitement = sample(crowd.excitement, timeS)[0] ?? 0;
  const phase = chance(seed, 'phase', row, group);
  const bob = Math.sin((timeS * (0.7 + excitement * 1.6) + phase) * Math.PI * 2) * (0.008 + 0.022 * excitement);
  const recent = crowd.reactions.findLast(({ timeMs }) => timeMs / 1000 + late <= timeS);
  const since = recent ? timeS - recent.timeMs / 1000 - late : Infinity;
  if (recent && since < 1.6 + 1.4 * recent.strength) {
    const rise = smooth(since / 0.18) * recent.strength;
    if (recent.kind === 'gasp' || recent.kind === 'boo') {
      // Never all of them: some only look.
      return { act: (row + group) % 3 === 2 ? 'look' : 'gasp', lift: 0.05 * rise };
    }
    if (recent.kind === 'clap') return { act: Math.floor((timeS + phase) * 7) % 2 ? 'clap' : 'clap2', lift: bob };
    return { act: 'cheer', lift: rise * (0.1 + 0.07 * Math.abs(Math.sin((timeS * 2.4 + phase) * Math.PI))) };
  }
  if (excitement > 0.75 && Math.sin((timeS * 0.6 + phase) * Math.PI * 2) > 0.1)
    return { act: 'cheer', lift: 0.05 + bob };
  const restless = Math.sin((timeS * 0.23 + phase * 3) * Math.PI * 2) > 0.25 - excitement * 0.5;
  return { act: restless ? 'look' : 'calm', lift: bob };
}

import type { Track } from '../timeline.ts';
import type { Ambience } from '../vocab/define.ts';
import { hum, leaves, room, wind } from './ambience/air.ts';
import { samplesOf, type Bed, type BedMaker, both } from './ambience/bed.ts';
import { fire } from './ambience/fire.ts';
import { birds, clock, crickets, crowd, dishes, gulls } from './ambience/life.ts';
import { traffic } from './ambience/traffic.ts';
import { bubbles, drips, hail, rain, stream, waves } from './ambience/water.ts';
import { biquad, filter } from './filters.ts';
import { ratio } from './loudness.ts';
import { stereo, type Stereo } from './pcm.ts';

/** Each with the decibels that bring it to −20 LUFS. */
const MAKERS: Readonly<Record<Ambience, readonly [make: BedMaker, db: number]>> = {
  crowd: [crowd, 5],
  wind: [wind, 4],
  rain: [rain, -7],
  waves: [waves, 3],
  birds: [birds, -2],
  traffic: [traffic, 10],
  room: [room, -0.7],
  leaves: [leaves, -2.5],
  crickets: [crickets, 0.5],
  stream: [stream, 0],
  fire: [fire, 3.5],
  hum: [hum, -1.5],
  bubbles: [bubbles, -1],
  hail: [hail, -8.4],
  gulls: [gulls, -4],
  drips: [drips, -0.7],
  clock: [clock, 2.8],
  dishes: [dishes, -0.4],
};

/** Below this one feels more than one hears; it would only take the room that the rest needs. */
const DEEPEST = biquad('high', 75);

/** A full measure of anything is as loud as this; a line is spoken at about −18. */
export const FULL_MEASURE_LUFS = -24;
const MADE_AT_LUFS = -20;

/** The steady sounds of a place together, each as strong as the place and the weather say (0 to 1). */
export function ambience(
  levels: Readonly<Partial<Record<Ambience, number>>>,
  seed: number,
  seconds: number,
  excitement?: Track,
  onto?: Bed['onto'],
): Stereo {
  const bed: Bed = { seed, seconds, excitement, ...(onto ? { onto } : {}) };
  const out = stereo(samplesOf(bed));
  for (const [what, level] of Object.entries(levels) as [Ambience, number][]) {
    const [make, db] = MAKERS[what];
    if (level > 0) both(out, make(bed), level * ratio(db + FULL_MEASURE_LUFS - MADE_AT_LUFS));
  }
  filter(out.left, DEEPEST);
  filter(out.right, DEEPEST);
  return out;
}

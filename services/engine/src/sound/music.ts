import { hash } from '../scene/chance.ts';
import { biquad, filter } from './filters.ts';
import { loudness, ratio, strongest } from './loudness.ts';
import { hzOf } from './music/harmony.ts';
import { INSTRUMENTS } from './music/instruments.ts';
import { MOOD_MUSIC } from './music/moods.ts';
import { compose, type Note } from './music/score.ts';
import { add, bus, lay, peakOf, RATE, type Stereo } from './pcm.ts';
import { reverberate } from './room.ts';
import { scale, soften } from './envelope.ts';

/** Under what happens; a line is spoken at about −18. */
const MUSIC_LUFS = -25;
const BEGINS_S = 0.02;
const ENDS_S = 1.4;
/** Below this a small speaker only rattles. */
const DEEPEST = biquad('high', 45);

/** A piece of music for a mood that fills the clip and ends with it; nothing for a mood without music. */
export function music(mood: string | undefined, seed: number, seconds: number): Stereo | undefined {
  const how = mood !== undefined && Object.hasOwn(MOOD_MUSIC, mood) ? MOOD_MUSIC[mood] : undefined;
  if (!how) return undefined;
  const mix = bus(Math.round(seconds * RATE));
  const played = new Map<string, Float32Array>();
  const [hallS, wet] = how.hall;
  for (const note of compose(how, seed, seconds).notes) {
    const place = { pan: note.pan, gain: 1, room: wet };
    add(mix, Math.round(note.atS * RATE), soundOf(note, seed, played), place);
  }
  const hall = reverberate(mix.room, hallS);
  for (const ear of ['left', 'right'] as const) {
    lay(mix[ear], 0, hall[ear]);
    filter(mix[ear], DEEPEST);
  }
  const out = { left: mix.left, right: mix.right };
  const gain = ratio(MUSIC_LUFS - loudness(out));
  for (const channel of [out.left, out.right]) soften(scale(channel, gain), BEGINS_S, Math.min(ENDS_S, seconds / 4));
  return out;
}

/** The same note is played once, however often it is heard. */
function soundOf(
  { instrument, note, seconds, force }: Note,
  seed: number,
  played: Map<string, Float32Array>,
): Float32Array {
  const loud = Math.round(force * 12) / 12;
  const long = Math.round(seconds * 20) / 20;
  const name = `${instrument} ${note} ${long} ${loud}`;
  const known = played.get(name);
  if (known) return known;
  const key = hash(seed, 'note', instrument, note, Math.round(force * 12));
  const sound = balanced(
    INSTRUMENTS[instrument]({ hz: hzOf(note), seconds: Math.max(0.05, long), force: loud, key }),
    loud,
  );
  played.set(name, sound);
  return sound;
}

/** How loud a note that is played with all force is. */
const NOTE_LUFS = -20;
const HIGHEST_PEAK = 0.9;

/** Every instrument as loud as its force, so that a flute does not drown a guitar; a drum, which is felt more than heard, no higher than a peak. */
function balanced(sound: Float32Array, force: number): Float32Array {
  return scale(
    sound,
    force * Math.min(ratio(NOTE_LUFS - strongest(sound)), HIGHEST_PEAK / Math.max(1e-6, peakOf(sound))),
  );
}

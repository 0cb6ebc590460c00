import { hash } from '../scene/chance.ts';
import type { SoundCue } from '../timeline.ts';
import { ANIMALS } from './cues/animals.ts';
import type { CueSound, Heard } from './cues/cue.ts';
import { HOUSEHOLD } from './cues/household.ts';
import { MACHINES } from './cues/machines.ts';
import { PEOPLE } from './cues/people.ts';
import { THINGS } from './cues/things.ts';
import { following, scale, shape, soften } from './envelope.ts';
import { ratio, strongest } from './loudness.ts';

const SOUNDS: Readonly<Record<string, CueSound>> = { ...ANIMALS, ...HOUSEHOLD, ...MACHINES, ...PEOPLE, ...THINGS };

/** The kinds of sound that are known by name. */
export const CUE_KINDS: readonly string[] = Object.keys(SOUNDS);

/** The part of a cue in which its level lets it be heard; undefined when there is none. What rolls now and then need not be made for the whole clip. */
export function heardPart(cue: SoundCue): SoundCue | undefined {
  const { level, kind, startMs, endMs } = cue;
  if (!level || (SOUNDS[kind]?.law?.(0) ?? 0) > 0) return cue;
  const first = level.data.findIndex((value) => value > 0);
  const last = level.data.findLastIndex((value) => value > 0);
  const part = {
    startMs: Math.max(startMs, ((first - 1) / level.rateHz) * 1000),
    endMs: Math.min(endMs, ((last + 1) / level.rateHz) * 1000),
  };
  return first < 0 || part.endMs <= part.startMs ? undefined : { ...cue, ...part };
}

/** What is longer than this begins and ends softly, as one that was there before and goes on afterwards. */
const LONG_S = 2;

/** What a cue sounds like; of a kind that nobody described, a breath of air. Each is as loud as its kind is in the world, less when it is less strong. */
export function cueSound(cue: SoundCue, seed: number, heard: Heard = {}): Float32Array {
  const seconds = Math.max(0.02, (cue.endMs - cue.startMs) / 1000);
  const key = hash(seed, 'cue', cue.kind, cue.source ?? '', Math.round(cue.startMs));
  const { make, lufs, law } = SOUNDS[cue.kind] ?? SOUNDS['whoosh']!;
  const sound = make({ ...cue, seconds, key, heard });
  const loud = strongest(sound);
  if (loud === -Infinity) return sound;
  scale(sound, ratio(lufs - loud) * (0.3 + 0.7 * cue.strength));
  if (cue.level) {
    const level = following(cue.level, law);
    shape(sound, (t) => level(cue.startMs / 1000 + t));
  }
  return cue.level || seconds > LONG_S ? soften(sound, 0.04) : soften(sound, 0, 0.005);
}

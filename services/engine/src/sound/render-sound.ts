import type { SpeechSound } from '../scene/composition.ts';
import type { Timeline } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { duck, makeWay } from './duck.ts';
import { biquad, filter } from './filters.ts';
import { finish, type Finished } from './finish.ts';
import { ratio } from './loudness.ts';
import { lay, type Bus, type Stereo } from './pcm.ts';
import { music } from './music.ts';
import { reverberate } from './room.ts';
import { happenings, linesOf, onlookers, placeOf } from './stems.ts';

/** How far the place, and what happens in it, goes down while somebody speaks. */
const PLACE_DUCKED = ratio(-4);
const HAPPENINGS_DUCKED = ratio(-7);
export const MUSIC_DUCKED = ratio(-7);
const SHORTEST_ROOM_S = 0.15;
/** Under water only the deep half of a sound arrives. */
const UNDER_WATER = biquad('low', 900);

/** What a clip's sound is put together from, in balance with each other. */
export interface Stems {
  readonly place: Stereo;
  readonly happenings: Bus;
  readonly lines: Bus;
  /** Where the clip has a mood. */
  readonly music: Stereo | undefined;
}

/**
 * Everything that is heard of a timeline: the place, what touches what, cries and engines, the people who watch, and the lines that are spoken.
 * A function of the timeline alone.
 *
 * @param onProgress called with the share that is done, 0 to 1; throwing in it stops the work
 */
export function renderSound(
  timeline: Timeline,
  speech: readonly SpeechSound[],
  onProgress: (share: number) => void = () => {},
): Finished {
  const mix = mixOf(timeline, speech, onProgress);
  onProgress(0.8);
  return finish(mix);
}

/** Everything together, before it is brought to its loudness. */
export function mixOf(
  timeline: Timeline,
  speech: readonly SpeechSound[],
  onProgress: (share: number) => void = () => {},
): Stereo {
  const { place, happenings: mix, lines, music: tune } = stemsOf(timeline, speech, onProgress);
  const { room } = known(vocabulary.settings, timeline.environment.setting);
  for (const channel of BUS) lay(mix[channel], 0, lines[channel]);
  const answer = reverberate(mix.room, Math.max(SHORTEST_ROOM_S, room.seconds));
  for (const channel of ['left', 'right'] as const) {
    lay(mix[channel], 0, place[channel]);
    if (tune) lay(mix[channel], 0, tune[channel]);
    lay(mix[channel], 0, answer[channel]);
  }
  return mix;
}

/** The parts by themselves, as loud as they are in the mix. */
export function stemsOf(
  timeline: Timeline,
  speech: readonly SpeechSound[],
  onProgress: (share: number) => void = () => {},
): Stems {
  const place = placeOf(timeline);
  onProgress(0.3);
  const events = happenings(timeline);
  const people = onlookers(timeline);
  for (const aside of [place, people]) makeWay(channelsOf(aside), timeline.contacts);
  for (const channel of BUS) lay(events[channel], 0, people[channel]);
  onProgress(0.6);
  if (timeline.environment.look.kind === 'underwater')
    for (const channel of [...channelsOf(place), ...channelsOf(events)]) filter(channel, UNDER_WATER);
  const tune = music(timeline.mood, timeline.seed, timeline.seconds);
  duck(channelsOf(place), timeline.speech, PLACE_DUCKED);
  duck(channelsOf(events), timeline.speech, HAPPENINGS_DUCKED);
  if (tune) duck(channelsOf(tune), timeline.speech, MUSIC_DUCKED);
  return { place, happenings: events, lines: linesOf(timeline, speech), music: tune };
}

const BUS = ['left', 'right', 'room'] as const;
const channelsOf = (sound: Stereo | Bus): Float32Array[] => Object.values(sound) as Float32Array[];

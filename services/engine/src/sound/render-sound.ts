import { hash } from '../scene/chance.ts';
import type { SpeechSound } from '../scene/composition.ts';
import type { Contact, Timeline } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Ambience } from '../vocab/define.ts';
import { ambience } from './ambience.ts';
import { contactSound } from './contact-sound.ts';
import { cueSound } from './cue-sound.ts';
import { Ear } from './ear.ts';
import { finish, type Finished } from './finish.ts';
import { add, bus, peakOf, RATE, type Bus } from './pcm.ts';
import { reverberate } from './room.ts';
import { chorus } from './voices.ts';

/** Contacts below this are no sound of their own. */
const QUIETEST_NS = 0.004;
/** What goes on meanwhile is turned down to this while somebody speaks. */
const DUCKED = 0.5;
const DUCK_S = 0.12;
const SPEECH_PEAK = 0.75;

const at = (timeMs: number): number => Math.round((timeMs / 1000) * RATE);

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
  const setting = known(vocabulary.settings, timeline.environment.setting);
  const ear = new Ear(timeline, setting.room.wet);
  const mix = bus(Math.round(timeline.seconds * RATE));
  addPlace(mix, timeline);
  onProgress(0.3);
  for (const contact of timeline.contacts) addContact(mix, contact, timeline, ear);
  onProgress(0.5);
  for (const cue of timeline.sounds)
    add(
      mix,
      at(cue.startMs),
      scaled(cueSound(cue, timeline.seed), 0.15 + 0.55 * cue.strength),
      ear.of(cue.source, cue.startMs, cue.x),
    );
  addCrowd(mix, timeline, setting.room.wet);
  onProgress(0.7);
  const lines = speechOf(timeline, speech, mix.left.length, ear);
  duck(mix, timeline);
  merge(mix, lines);
  const answer = reverberate(mix.room, Math.max(0.15, setting.room.seconds));
  for (let i = 0; i < mix.left.length; i++) {
    mix.left[i]! += answer.left[i]!;
    mix.right[i]! += answer.right[i]!;
  }
  onProgress(0.85);
  return finish(mix);
}

function addPlace(mix: Bus, { environment, seed, seconds }: Timeline): void {
  const setting = known(vocabulary.settings, environment.setting);
  const weather = known(vocabulary.weather, environment.weather.id);
  const levels: Partial<Record<Ambience, number>> = { ...setting.ambience };
  // Indoors the weather is heard through the walls.
  const through = setting.look.indoors ? 0.25 : 1;
  for (const [what, level] of Object.entries(weather.ambience) as [Ambience, number][])
    levels[what] = Math.max(levels[what] ?? 0, level * through);
  const { left, right } = ambience(levels, seed, seconds, environment.crowd?.excitement);
  mix.left.set(left.subarray(0, mix.left.length));
  mix.right.set(right.subarray(0, mix.right.length));
}

function addContact(mix: Bus, contact: Contact, timeline: Timeline, ear: Ear): void {
  if (contact.impulseNs < QUIETEST_NS) return;
  const key = hash(timeline.seed, 'contact', contact.a, contact.b, Math.round(contact.timeMs * 10));
  const sound =
    contact.kind === 'splash'
      ? cueSound(
          {
            startMs: contact.timeMs,
            endMs: contact.timeMs + 500,
            kind: 'splash',
            strength: Math.min(1, contact.impulseNs / 8),
          },
          timeline.seed,
        )
      : contactSound(
          contact,
          { material: known(vocabulary.materials, contact.materialA), sizeM: ear.sizeOf(contact.a) },
          { material: known(vocabulary.materials, contact.materialB), sizeM: ear.sizeOf(contact.b) },
          key,
        );
  add(mix, at(contact.timeMs), sound, ear.at(contact.timeMs, contact.x));
}

function addCrowd(mix: Bus, { environment, seed }: Timeline, wet: number): void {
  for (const { timeMs, kind, strength } of environment.crowd?.reactions ?? []) {
    const people = Math.ceil(8 + 22 * (environment.crowd?.density ?? 0));
    const seconds = kind === 'gasp' ? 0.9 : 1.2 + strength;
    for (const side of [-0.6, 0.1, 0.7]) {
      const sound = chorus(
        kind,
        seconds,
        Math.ceil(people / 3),
        hash(seed, 'crowd', kind, Math.round(timeMs), side * 10),
      );
      add(mix, at(timeMs), scaled(sound, 0.5 * strength), { pan: side, gain: 1, room: wet });
    }
  }
}

function speechOf(timeline: Timeline, speech: readonly SpeechSound[], samples: number, ear: Ear): Bus {
  const lines = bus(samples);
  for (const line of timeline.speech) {
    const sound = speech.find((each) => each.line === line.id)?.samples;
    if (!sound) continue;
    const place = ear.of(line.speaker || undefined, line.startMs);
    add(lines, at(line.startMs), scaled(sound, SPEECH_PEAK / Math.max(0.05, peakOf(sound))), {
      ...place,
      pan: place.pan * 0.6,
      room: place.room * 0.6,
    });
  }
  return lines;
}

/** Turns everything down while a line is spoken, softly in and out. */
function duck(mix: Bus, { speech }: Timeline): void {
  if (speech.length === 0) return;
  let level = 1;
  const step = (1 - DUCKED) / (DUCK_S * RATE);
  for (let i = 0; i < mix.left.length; i++) {
    const timeMs = (i / RATE) * 1000;
    const spoken = speech.some(({ startMs, endMs }) => timeMs > startMs - DUCK_S * 1000 && timeMs < endMs);
    level = spoken ? Math.max(DUCKED, level - step) : Math.min(1, level + step);
    mix.left[i]! *= level;
    mix.right[i]! *= level;
    mix.room[i]! *= level;
  }
}

function merge(into: Bus, from: Bus): void {
  for (const channel of ['left', 'right', 'room'] as const) {
    for (let i = 0; i < into[channel].length; i++) into[channel][i]! += from[channel][i]!;
  }
}

const scaled = (sound: Float32Array, gain: number): Float32Array => sound.map((value) => value * gain);

import { chance, hash } from '../scene/chance.ts';
import type { SpeechSound } from '../scene/composition.ts';
import type { TimeOfDay } from '../scene/scene-graph.ts';
import type { Contact, SoundCue, Timeline } from '../timeline.ts';
import { deliveryOf } from '../speech/delivery.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Ambience } from '../vocab/define.ts';
import { ambience } from './ambience.ts';
import { chorus } from './chorus.ts';
import { contactSound, strengthOf } from './contact-sound.ts';
import { cueSound, heardPart } from './cue-sound.ts';
import type { Heard } from './cues/cue.ts';
import { Ear } from './ear.ts';
import { scale, soften } from './envelope.ts';
import { footstep } from './footstep.ts';
import { ratio, strongest } from './loudness.ts';
import { MOOD_MUSIC } from './music/moods.ts';
import { isPlayed, playing } from './music/playing.ts';
import { add, addMoving, bus, RATE, type Bus, type Stereo } from './pcm.ts';

/** Contacts below this are no sound of their own. */
const QUIETEST_NS = 0.004;
/** No contact is heard for longer. */
const RINGS_MS = 1500;
const STRUCK_SHARE = 0.25;
const DAMPED_S = 0.02;
/** What lies somewhere from the beginning settles into its place without a sound. */
const SETTLED_MS = 60;
const SETTLING_MPS = 0.6;
/** As loud as somebody who speaks, at the loudest moment; the whole of a line is some two decibels less. */
const SPEECH_LUFS = -16;
/** No place is without any air. */
const LEAST_AIR = 0.12;
/** What is heard of weather through the walls. */
const INDOORS = 0.25;
/** Longer ones are heard to move. */
const MOVING_MS = 300;

const at = (timeMs: number): number => Math.round((timeMs / 1000) * RATE);

/** The place itself: what is heard when nothing happens. */
export function placeOf({ environment, seed, seconds }: Timeline): Stereo {
  const setting = known(vocabulary.settings, environment.setting);
  const weather = known(vocabulary.weather, environment.weather.id);
  const levels: Partial<Record<Ambience, number>> = { ...setting.ambience };
  const through = setting.look.indoors ? INDOORS : 1;
  for (const [what, level] of Object.entries(weather.ambience) as [Ambience, number][])
    levels[what] = Math.max(levels[what] ?? 0, level * through);
  byTheHour(levels, environment.timeOfDay);
  byTheWeather(levels, environment);
  levels.room = Math.max(levels.room ?? 0, LEAST_AIR);
  return ambience(levels, seed, seconds, environment.crowd?.excitement, rainedOn(environment));
}

/** From this hardness on drops are heard to tap. */
const HARD = 0.45;

/** What rain falls on: the roof over those who are inside, open water where it lies all around, else the ground. */
function rainedOn({
  look,
  water,
  groundMaterial,
  bounds,
}: Timeline['environment']): 'roof' | 'water' | 'soft' | 'hard' {
  if (look.indoors) return 'roof';
  if (water && water.x0 <= bounds.x0 && water.x1 >= bounds.x1) return 'water';
  return known(vocabulary.materials, groundMaterial).hardness < HARD ? 'soft' : 'hard';
}

/** Birds sing less the more it rains, and waves are the louder the higher they are. */
function byTheWeather(levels: Partial<Record<Ambience, number>>, { weather, water }: Timeline['environment']): void {
  for (const what of ['birds', 'gulls', 'crickets'] as const)
    if (levels[what]) levels[what] *= 1 - 0.85 * Math.max(weather.look.rain, weather.look.hail ?? 0);
  if (levels.waves && water) levels.waves = Math.min(1, levels.waves * Math.sqrt(water.swell));
}

/** In the evening birds go quiet and crickets begin. */
function byTheHour(levels: Partial<Record<Ambience, number>>, hour: TimeOfDay): void {
  const day = hour === 'night' ? 0 : hour === 'sunset' ? 0.5 : 1;
  const birds = levels.birds ?? 0;
  levels.birds = birds * day;
  if (levels.gulls) levels.gulls *= day;
  levels.crickets = Math.max(levels.crickets ?? 0, birds * (1 - day) * 0.7);
}

/** What touches what, cries and engines. */
export function happenings(timeline: Timeline): Bus {
  const out = bus(Math.round(timeline.seconds * RATE));
  const { room } = known(vocabulary.settings, timeline.environment.setting);
  const ear = new Ear(timeline, room.wet);
  const steps = new Map<string, number>();
  const touches = new Map<string, number>();
  for (const [i, contact] of timeline.contacts.entries()) {
    const nth = steps.get(contact.a) ?? 0;
    if (contact.kind === 'footstep') steps.set(contact.a, nth + 1);
    if (silent(contact, ear)) continue;
    const form = contact.kind === 'hit' ? ear.playedAs(contact.b) : undefined;
    if (form !== undefined && isPlayed(form)) {
      const nth = touches.get(contact.b) ?? 0;
      touches.set(contact.b, nth + 1);
      const next = timeline.contacts.slice(i + 1).find(({ b, kind }) => b === contact.b && kind === 'hit');
      const touch = {
        nth,
        timeS: contact.timeMs / 1000,
        untilS: (next?.timeMs ?? timeline.seconds * 1000) / 1000,
        strength: Math.sqrt(strengthOf(contact.impulseNs)),
      };
      add(out, at(contact.timeMs), playing(form, touch, timeline), ear.at(contact.timeMs, contact.x));
      continue;
    }
    const sound = soundOf(contact, nth, timeline.seed, ear);
    const again = struckAgain(timeline.contacts, i);
    const heard = again === undefined ? sound : soften(sound.subarray(0, at(again - contact.timeMs)), 0, DAMPED_S);
    add(out, at(contact.timeMs), heard, ear.at(contact.timeMs, contact.x));
  }
  const how = MOOD_MUSIC[timeline.mood ?? ''];
  for (const cue of timeline.sounds) {
    const throat = ear.throatOf(cue.source);
    addCue(out, cue, timeline.seed, ear, { ...(throat ? { throat } : {}), ...(how ? { key: how } : {}) });
  }
  return out;
}

/** When the same thing is struck again about as hard, or harder: that takes away what was left of its ringing. */
function struckAgain(contacts: readonly Contact[], i: number): number | undefined {
  const { a, timeMs, impulseNs, kind } = contacts[i]!;
  if (kind !== 'hit') return undefined;
  for (let n = i + 1; n < contacts.length && contacts[n]!.timeMs - timeMs < RINGS_MS; n++) {
    const next = contacts[n]!;
    if (next.a === a && next.kind === 'hit' && next.impulseNs > impulseNs * STRUCK_SHARE) return next.timeMs;
  }
  return undefined;
}

function silent({ timeMs, impulseNs, a, b, kind }: Contact, ear: Ear): boolean {
  if (impulseNs < QUIETEST_NS) return true;
  const massKg = Math.min(ear.massOf(a) ?? Infinity, ear.massOf(b) ?? Infinity);
  return kind === 'hit' && timeMs < SETTLED_MS && impulseNs / massKg < SETTLING_MPS;
}

function soundOf(contact: Contact, nth: number, seed: number, ear: Ear): Float32Array {
  const { a, b, materialA, materialB, impulseNs, kind, timeMs } = contact;
  const key = hash(seed, 'contact', a, b, Math.round(timeMs * 10));
  if (kind === 'splash') return splash(contact, ear.massOf(a) ?? 1, seed);
  const [first, second] = [ear.partner(a, materialA), ear.partner(b, materialB)];
  if (kind === 'footstep')
    return footstep({ impulseNs, sole: first.material, ground: second.material, nth, paw: ear.onPaws(a) }, key);
  return contactSound(contact, first, second, key);
}

const FULL_SPLASH_J = 400;
const QUICK_MPS = 1.5;

/** As loud as the water is struck hard: what only settles in it is hardly heard, however heavy. */
function splash({ timeMs, a, impulseNs }: Contact, massKg: number, seed: number): Float32Array {
  const speedMps = impulseNs / massKg;
  const energyJ = (impulseNs * speedMps) / 2;
  const strength = Math.min(1, (energyJ / FULL_SPLASH_J) ** 0.35 * Math.min(1, speedMps / QUICK_MPS));
  const cue = { startMs: timeMs, endMs: timeMs + 300 + 500 * strength, kind: 'splash', source: a, strength: 1 };
  return scale(cueSound(cue, seed), strength);
}

function addCue(out: Bus, whole: SoundCue, seed: number, ear: Ear, heard: Heard): void {
  const cue = heardPart(whole);
  if (!cue) return;
  const sound = cueSound(cue, seed, heard);
  if (cue.source !== undefined && cue.endMs - cue.startMs > MOVING_MS)
    addMoving(out, at(cue.startMs), sound, (timeMs) => ear.of(cue.source, timeMs, cue.x));
  else add(out, at(cue.startMs), sound, ear.of(cue.source, cue.startMs, cue.x));
}

const REACTION_LUFS = { gasp: -20, cheer: -17, clap: -18, laugh: -17, boo: -18 } as const;
/** Somebody has to see it first. */
const REACTS_MS = 120;
const STANDS = [-0.6, 0.1, 0.7];

/** What those who watch make of it. */
export function onlookers({ environment, seed, seconds }: Timeline): Bus {
  const out = bus(Math.round(seconds * RATE));
  const { wet } = known(vocabulary.settings, environment.setting).room;
  const density = environment.crowd?.density ?? 0;
  const people = Math.ceil((8 + 22 * density) / STANDS.length);
  const groups = new Map<string, Float32Array>();
  (environment.crowd?.reactions ?? []).forEach(({ timeMs, kind, strength }, nth) => {
    const seconds = kind === 'gasp' ? 0.9 : 1.2 + Math.round(strength * 4) / 4;
    STANDS.forEach((pan, stand) => {
      // The same groups of people every time, each time in another order.
      const group = (stand + nth) % STANDS.length;
      const name = `${kind} ${seconds} ${group}`;
      const sound = groups.get(name) ?? chorus(kind, seconds, people, hash(seed, 'crowd', kind, group));
      groups.set(name, sound);
      const db = REACTION_LUFS[kind] - strongest(sound) - 10 * Math.log10(STANDS.length);
      const gain = ratio(db) * (0.3 + 0.7 * strength) * (0.5 + 0.5 * density) * (0.8 + 0.4 * chance(seed, nth, stand));
      const lateMs = REACTS_MS + 60 * chance(seed, 'late', nth, stand);
      add(out, at(timeMs + lateMs), sound, { pan, gain, room: wet });
    });
  });
  return out;
}

/** The lines that are spoken, each as loud as its mood, from where their speakers stand. */
export function linesOf(timeline: Timeline, speech: readonly SpeechSound[]): Bus {
  const out = bus(Math.round(timeline.seconds * RATE));
  const ear = new Ear(timeline, known(vocabulary.settings, timeline.environment.setting).room.wet);
  for (const line of timeline.speech) {
    const samples = speech.find((each) => each.line === line.id)?.samples;
    if (!samples || samples.length === 0) continue;
    const loud = strongest(samples);
    if (loud === -Infinity) continue;
    // What is said is to be understood, wherever it is said: it is panned and dimmed less than things are.
    const gainDb = SPEECH_LUFS - loud + deliveryOf(line.text, line.emotion).louderDb;
    addMoving(out, at(line.startMs), scale(Float32Array.from(samples), ratio(gainDb)), (timeMs) => {
      const place = ear.of(line.speaker || undefined, timeMs);
      return { pan: place.pan * 0.6, gain: Math.max(0.7, place.gain), room: place.room * 0.6 };
    });
  }
  return out;
}

import { keyAt, sample, type Body, type Character, type ShotHint, type Timeline } from '../timeline.ts';
import type { Partner } from './contact-sound.ts';
import type { Throat } from './cues/cue.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Place } from './pcm.ts';

/** Half of the picture is at least this wide: even a close-up does not tear left from right. */
const LEAST_HALF_M = 4;
/** At this distance behind the picture a sound is half as loud. */
const HALF_LOUD_M = 12;
const FOLLOWED_HALF_M = 6;
const UNKNOWN_M = 0.5;

/** Of a throat, where a grown man's is 1. */
const WOMANS_SIZE = 1.15;

interface Seat {
  readonly timeMs: number;
  readonly x: number;
  readonly halfM: number;
  /** Whom the picture goes along with. */
  readonly follows?: string;
}

/** Listens from where the picture is taken. */
export class Ear {
  private readonly bodies: ReadonlyMap<string, Body>;
  private readonly characters: ReadonlyMap<string, Character>;
  private readonly seats: readonly Seat[];
  private readonly roomWet: number;

  constructor(timeline: Timeline, roomWet: number) {
    this.roomWet = roomWet;
    this.bodies = new Map(timeline.bodies.map((body) => [body.id, body]));
    this.characters = new Map(timeline.characters.map((character) => [character.id, character]));
    this.seats = timeline.shots.map(seat);
  }

  /** How something at `x`, `depth` metres behind the middle, is heard. */
  at(timeMs: number, x: number, depth = 0): Place {
    const { halfM, ...here } = keyAt(this.seats, timeMs) ?? this.seats[0] ?? { x: 0, halfM: LEAST_HALF_M };
    const followed = 'follows' in here && here.follows ? this.whereIs(here.follows, timeMs) : undefined;
    const side = (x - (followed?.x ?? here.x)) / halfM;
    const away = Math.max(0, depth) + Math.max(0, Math.abs(side) - 1) * halfM;
    const gain = 1 / (1 + away / HALF_LOUD_M);
    // Not all the way to one side: in a real place both ears hear everything.
    return { pan: Math.max(-1, Math.min(1, side)) * 0.75, gain, room: this.roomWet * (1 + away / HALF_LOUD_M) };
  }

  /** How a body or character is heard; at `x`, or from the middle, when there is none of that name. */
  of(id: string | undefined, timeMs: number, x?: number): Place {
    const found = id === undefined ? undefined : this.whereIs(id, timeMs);
    if (found) return this.at(timeMs, found.x, found.depth);
    return x === undefined ? { pan: 0, gain: 1, room: this.roomWet } : this.at(timeMs, x);
  }

  /** What a contact's side is made of, and how it rings; the ground and whatever is no body of its own does not ring on. */
  partner(id: string, material: string): Partner {
    const body = this.bodies.get(id.split('/')[0]!);
    const of = known(vocabulary.materials, material);
    if (!body) return { material: of, sizeM: UNKNOWN_M, damped: true, instrument: false };
    const { shape } = body;
    const sizeM = shape.kind === 'ball' ? shape.r * 2 : Math.max(shape.w, shape.h);
    const instrument = vocabulary.nouns.get(body.noun)?.is.includes('instrument') ?? false;
    const damped = !instrument && (body.motion === 'fixed' || body.massKg > 100);
    return { material: of, sizeM, damped, instrument };
  }

  /** What is played when it is touched: the form of an instrument; undefined for anything else. */
  playedAs(id: string): string | undefined {
    const look = this.bodies.get(id.split('/')[0]!)?.look;
    return look?.kind === 'instrument' ? look.form : undefined;
  }

  /** The throat of somebody who has a voice. */
  throatOf(id: string | undefined): Throat | undefined {
    const noun = id === undefined ? undefined : this.characters.get(id)?.noun;
    const voice = noun === undefined ? undefined : vocabulary.nouns.get(noun)?.voice;
    if (voice === undefined) return undefined;
    const { pitchHz, formants, flite } = known(vocabulary.voices, voice);
    return { pitchHz, size: formants * (flite === 'slt' ? WOMANS_SIZE : 1) };
  }

  /** kg; undefined for what is no body. */
  massOf(id: string): number | undefined {
    return this.bodies.get(id.split('/')[0]!)?.massKg;
  }

  onPaws(id: string): boolean {
    return this.characters.get(id)?.rig !== 'biped';
  }

  private whereIs(id: string, timeMs: number): { readonly x: number; readonly depth: number } | undefined {
    const body = this.bodies.get(id.split('/')[0]!);
    if (body) return { x: sample(body.track, timeMs / 1000)[0]!, depth: body.depth };
    const character = this.characters.get(id);
    return character && { x: sample(character.pose, timeMs / 1000)[0]!, depth: character.depth };
  }
}

function seat({ fromMs, box, framing, subjects }: ShotHint): Seat {
  const x = (box.x0 + box.x1) / 2;
  if (framing === 'follow' && subjects[0]) return { timeMs: fromMs, x, halfM: FOLLOWED_HALF_M, follows: subjects[0] };
  return { timeMs: fromMs, x, halfM: Math.max(LEAST_HALF_M, (box.x1 - box.x0) / 2 + 2) };
}

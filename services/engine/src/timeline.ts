import type { NounLook, SettingLook, WeatherLook } from './vocab/define.ts';
import type { Appearance } from './scene/appearance.ts';
import type { TimeOfDay } from './scene/scene-graph.ts';

/**
 * What happens in a clip, from its first instant to its last: the one thing that picture and sound are both made from.
 *
 * Plain data, never changed once made. Numbers lie in Float32Arrays over SharedArrayBuffers, so posting a timeline to a worker copies
 * almost nothing. Everything is a function of absolute time: any frame can be drawn, any stretch of sound made, without what came before.
 *
 * Metres, seconds (milliseconds where the name says so), radians counter-clockwise. x grows to the right, y grows up, the ground is y = 0.
 * `depth` is metres behind the plane in which things meet (negative: nearer to the viewer); things of different depth never touch.
 */
export interface Timeline {
  readonly v: 1;
  readonly seed: number;
  readonly seconds: number;
  readonly environment: Environment;
  /** Every thing that is not a character, also the fixed ones (hoop, ramp, tree). */
  readonly bodies: readonly Body[];
  readonly characters: readonly Character[];
  /** Ropes, chains and bars between bodies or points. */
  readonly links: readonly Link[];
  /** In order of time. */
  readonly contacts: readonly Contact[];
  readonly speech: readonly SpokenLine[];
  /** Sounds that are no contact: an engine, a bark, a cheer. In order of start. */
  readonly sounds: readonly SoundCue[];
  /** What is seen for a moment and is no body: splash, dust, sparks. In order of time. */
  readonly effects: readonly Effect[];
  /** When the clip was continued by another one that joins it without a seam, in order; absent: never. */
  readonly seamsMs?: readonly number[];
  /** What each stretch of the clip is about, in order and without gaps from 0 to the end. */
  readonly shots: readonly ShotHint[];
  /** Seconds of the world in one second of the clip: below 1 is slow motion. Absent: 1. Times here are those of the clip. */
  readonly pace?: number;
  /** Words of vocab/camera that hold for the whole clip; a shot has more of its own. */
  readonly cameraWords: readonly string[];
  /** A word of vocab/moods. */
  readonly mood?: string;
  /** A word of vocab/styles. */
  readonly style?: string;
}

/**
 * `stride` numbers at each of the instants 0, 1/rateHz, 2/rateHz, …; linear in between, held after the last one.
 * A track of one sample never changes.
 */
export interface Track {
  readonly rateHz: number;
  readonly stride: number;
  readonly data: Float32Array;
}

export interface Environment {
  /** A word of vocab/settings. */
  readonly setting: string;
  readonly look: SettingLook;
  readonly timeOfDay: TimeOfDay;
  readonly groundMaterial: string;
  /** Where things may be: the camera needs to show nothing beyond. */
  readonly bounds: { readonly x0: number; readonly x1: number };
  readonly gravityMps2: number;
  readonly weather: Weather;
  /** Open water from its bed up to its resting surface `levelY` (see waveAt), between x0 and x1; beyond them lies firm ground at 0. */
  readonly water?: {
    readonly levelY: number;
    readonly bedY: number;
    readonly x0: number;
    readonly x1: number;
    /** How high its waves are, against those of a calm lake. */
    readonly swell: number;
  };
  readonly crowd?: Crowd;
}

export interface Weather {
  /** A word of vocab/weather. */
  readonly id: string;
  readonly look: WeatherLook;
  /** Positive blows to the right. */
  readonly windMps: number;
  /** Flashes; the thunder of each is among `sounds`, later by its distance. */
  readonly lightning: readonly { readonly timeMs: number; readonly x: number; readonly strength: number }[];
}

export interface Crowd {
  /** 0 to 1: how full the place is. */
  readonly density: number;
  /** Stride 1: 0 calm, 1 wild. */
  readonly excitement: Track;
  readonly reactions: readonly {
    readonly timeMs: number;
    readonly kind: 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo';
    readonly strength: number;
  }[];
}

export type Shape =
  | { readonly kind: 'ball'; readonly r: number }
  | { readonly kind: 'box'; readonly w: number; readonly h: number }
  | { readonly kind: 'capsule'; readonly w: number; readonly h: number }
  /** A polygon of its own; `w` and `h` are its bounding box about the origin of the body. */
  | {
      readonly kind: 'outline';
      readonly w: number;
      readonly h: number;
      readonly points: readonly (readonly [number, number])[];
    };

export interface Body {
  readonly id: string;
  /** The entity of the scene graph that it is one of. */
  readonly entity: string;
  /** A word of vocab/nouns, or `thing`. */
  readonly noun: string;
  /** The user's own word, where it was none of ours. */
  readonly label?: string;
  readonly look: NounLook;
  readonly colour?: string;
  readonly material: string;
  readonly shape: Shape;
  readonly massKg: number;
  /** fixed: never moves. */
  readonly motion: 'fixed' | 'moving';
  readonly depth: number;
  /** Stride 3: x, y of the centre of the shape, angle. For a hoop: the centre of the rim. */
  readonly track: Track;
  /** Not to be drawn outside of these (a glass after it broke). Absent: always there. */
  readonly shown?: { readonly fromMs: number; readonly toMs: number };
  /** The point of the world that it hangs from. */
  readonly hangsFrom?: { readonly x: number; readonly y: number };
  /** Its cloth, or its rope of one column: a grid of points, row by row; the stride of the track is 2 × columns × rows (x, y each). */
  readonly soft?: { readonly columns: number; readonly rows: number; readonly track: Track };
  /** Words such as `spotted`, `old`. */
  readonly mods: readonly string[];
}

/**
 * Joints by rig, in the order in which poses hold them (x, y each, world metres). `Near` limbs are on the viewer's side.
 * The head joint is the centre of the head, not the top of the neck.
 */
export const RIGS = {
  biped: [
    'pelvis',
    'chest',
    'neck',
    'head',
    'shoulderNear',
    'elbowNear',
    'handNear',
    'shoulderFar',
    'elbowFar',
    'handFar',
    'hipNear',
    'kneeNear',
    'ankleNear',
    'toeNear',
    'hipFar',
    'kneeFar',
    'ankleFar',
    'toeFar',
  ],
  quadruped: [
    'rump',
    'withers',
    'neck',
    'head',
    'nose',
    'tailBase',
    'tailMid',
    'tailTip',
    'kneeFrontNear',
    'pawFrontNear',
    'kneeFrontFar',
    'pawFrontFar',
    'kneeHindNear',
    'pawHindNear',
    'kneeHindFar',
    'pawHindFar',
  ],
  bird: [
    'body',
    'neck',
    'head',
    'beak',
    'tail',
    'wingNear',
    'wingTipNear',
    'wingFar',
    'wingTipFar',
    'footNear',
    'footFar',
  ],
  fish: ['nose', 'spine1', 'spine2', 'spine3', 'tail', 'tailTip'],
} as const;

export type Rig = keyof typeof RIGS;

/** Numbers in a character's `face` track, in order. */
export const FACE = ['facing', 'gazeX', 'gazeY', 'eyesOpen', 'breath'] as const;

export interface Character {
  readonly id: string;
  readonly entity: string;
  readonly noun: string;
  readonly label?: string;
  readonly look: NounLook;
  readonly colour?: string;
  readonly mods: readonly string[];
  /** People only: what tells this one from the others of the clip. */
  readonly appearance?: Appearance;
  readonly rig: Rig;
  /** Standing height of a biped, length from nose to rump of the others. */
  readonly sizeM: number;
  readonly depth: number;
  /** Stride 2 × joints of the rig. */
  readonly pose: Track;
  /**
   * Stride 5: facing (−1 looks left … 1 right; between them it is turning), gaze direction x and y (a unit vector or shorter),
   * eyesOpen 0 to 1, breath −1 to 1.
   */
  readonly face: Track;
  /** What it feels, from `timeMs` on; the first at 0. */
  readonly emotions: readonly { readonly timeMs: number; readonly emotion: Emotion; readonly strength: number }[];
  /** Mouth shapes over the whole clip, each from `timeMs` on; empty when it says nothing. */
  readonly mouth: readonly VisemeKey[];
  /** Not to be drawn outside of these. Absent: always there. */
  readonly shown?: { readonly fromMs: number; readonly toMs: number };
  /** Bodies in its hands. */
  readonly holds: readonly {
    readonly body: string;
    readonly hand: 'near' | 'far' | 'both';
    readonly fromMs: number;
    readonly toMs: number;
  }[];
}

export const EMOTIONS = ['calm', 'happy', 'sad', 'angry', 'afraid', 'surprised', 'tender'] as const;
export type Emotion = (typeof EMOTIONS)[number];

/** Mouth shapes: rest closed; M closed lips; F lip on teeth; A wide open; E spread; I narrow spread; O round; U small round; L tongue; S teeth. */
export const VISEMES = ['rest', 'M', 'F', 'A', 'E', 'I', 'O', 'U', 'L', 'S'] as const;
export type Viseme = (typeof VISEMES)[number];
export interface VisemeKey {
  readonly timeMs: number;
  readonly shape: Viseme;
}

export interface Link {
  readonly kind: 'rope' | 'chain' | 'bar' | 'string';
  readonly from: Anchor;
  readonly to: Anchor;
  readonly depth: number;
}
/** A point of a body in its own coordinates, from the joint of a character's rig with that number, or of the world when both are absent. */
export interface Anchor {
  readonly body?: string;
  readonly character?: string;
  readonly joint?: number;
  readonly x: number;
  readonly y: number;
}

/** Two things met. */
export interface Contact {
  readonly timeMs: number;
  /** Body or character ids; `ground`, `wall`, `water`, or `<hoop id>/rim`, `<hoop id>/backboard` for the parts of one. */
  readonly a: string;
  readonly b: string;
  readonly materialA: string;
  readonly materialB: string;
  /** m·|Δv| in N·s. */
  readonly impulseNs: number;
  readonly x: number;
  readonly y: number;
  readonly kind: 'hit' | 'footstep' | 'splash' | 'grip';
}

export interface SpokenLine {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Character id; empty for a voice that is not seen. */
  readonly speaker: string;
  readonly text: string;
  readonly lang: string;
  /** A word of vocab/voices. */
  readonly voice: string;
  readonly emotion: Emotion;
  /** Times are absolute, like everything here. */
  readonly visemes: readonly VisemeKey[];
}

export interface SoundCue {
  readonly startMs: number;
  readonly endMs: number;
  /** e.g. `engine`, `roll`, `bark`, `meow`, `chirp`, `thunder`, `whoosh`, `servo`, `laugh`, `shatter`. */
  readonly kind: string;
  /** Body or character that makes it; absent: the place itself. */
  readonly source?: string;
  /** Where, when there is no source. */
  readonly x?: number;
  /** 0 to 1. */
  readonly strength: number;
  /** Stride 1, from the clip's beginning: how strong at each instant (speed of a wheel, say). Absent: constant. */
  readonly level?: Track;
  readonly material?: string;
}

export interface Effect {
  readonly timeMs: number;
  readonly kind:
    'splash' | 'dust' | 'sparks' | 'shards' | 'confetti' | 'ripple' | 'breath' | 'note' | 'hearts' | 'flame';
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  /** 0 to 1. */
  readonly strength: number;
  /** Grain of its own randomness. */
  readonly seed: number;
  readonly material?: string;
}

export type Framing = 'wide' | 'medium' | 'close-up' | 'follow';

/** What a stretch of the clip is about. The camera decides how to show it. */
export interface ShotHint {
  readonly fromMs: number;
  readonly toMs: number;
  /** Ids of bodies and characters that must be seen throughout, the most important first; may be empty (a landscape). */
  readonly subjects: readonly string[];
  readonly framing: Framing;
  /** Asked for by the user, not only by us. */
  readonly asked: boolean;
  /** Words of vocab/camera that hold for this shot alone. */
  readonly cameraWords?: readonly string[];
  /** Box around all subjects over the whole stretch, their full sizes included. */
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  /** Index of the beat of the scene graph, −1 for none. */
  readonly beat: number;
  /** A good moment to cut lies at its beginning (a line is spoken, the subject changes). */
  readonly cut: boolean;
}

/** The numbers of a track at `timeS`, written to `out` (made when absent). */
export function sample(track: Track, timeS: number, out: Float32Array = new Float32Array(track.stride)): Float32Array {
  const { data, stride } = track;
  const last = data.length / stride - 1;
  const at = Math.min(last, Math.max(0, timeS * track.rateHz));
  const index = Math.min(Math.floor(at), Math.max(0, last - 1));
  const share = last === 0 ? 0 : at - index;
  const from = index * stride;
  const to = last === 0 ? from : from + stride;
  for (let i = 0; i < stride; i++) out[i] = data[from + i]! + (data[to + i]! - data[from + i]!) * share;
  return out;
}

/** The last of `keys` (sorted by `timeMs`) that has begun at `timeMs`, or undefined before the first. */
export function keyAt<K extends { readonly timeMs: number }>(keys: readonly K[], timeMs: number): K | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]!.timeMs <= timeMs) low = middle + 1;
    else high = middle;
  }
  return keys[low - 1];
}

/** A Float32Array that threads can share. */
export function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** Height of open water over its level: long low waves that run to the right, higher and longer with the swell. Bodies float on it, and it is drawn so. */
export function waveAt(x: number, timeS: number, swell = 1): number {
  const ripple = 0.05 * Math.sin(0.9 * x - 1.5 * timeS) + 0.03 * Math.sin(1.9 * x - 2.3 * timeS + 1);
  return ripple * Math.min(2.4, swell) + Math.max(0, swell - 1) * 0.15 * Math.sin(0.46 * x - 1.25 * timeS + 0.5);
}

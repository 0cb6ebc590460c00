import type { Emotion } from '../timeline.ts';

/**
 * What a prompt was understood to say: who and what there is, where and when, what happens in which order, who says what.
 * JSON, versioned and editable; with the same seed the same graph makes the same bytes.
 */
export interface SceneGraph {
  v: 1;
  /** 0 to 2^53 − 1. */
  seed: number;
  seconds: number;
  /** A word of vocab/settings. */
  setting: string;
  timeOfDay: TimeOfDay;
  /** A word of vocab/weather. */
  weather: string;
  /** A word of vocab/moods; absent: no music. */
  mood?: string;
  /** A word of vocab/styles; absent: our own look. */
  style?: string;
  /** Words of vocab/camera that hold for the whole clip. */
  camera?: string[];
  entities: Entity[];
  /** By beginning. */
  beats: Beat[];
  dialogue: Line[];
  /** What was asked and will not be seen or heard, in the user's own words. */
  uncovered: string[];
}

export const TIMES_OF_DAY = ['dawn', 'morning', 'noon', 'afternoon', 'sunset', 'night'] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

export interface Entity {
  id: string;
  /** A word of vocab/nouns, or `thing` for what has no word. */
  noun: string;
  /** The user's own word, where it was none of ours. */
  label?: string;
  count: number;
  /** A name of words/colours. */
  colour?: string;
  /** A word of vocab/materials. */
  material?: string;
  size?: 'tiny' | 'small' | 'large' | 'huge';
  /** Other words said of it that we know: `happy`, `old`, `spotted`. */
  mods: string[];
  /** Where it is from the beginning, in relation to another entity; `and` is the second of those that it is between. */
  place?: { relation: Relation; of: string; and?: string };
  /** Nobody asked for it: it came along, so that the place is not empty. */
  brought?: true;
}

export const RELATIONS = ['on', 'under', 'behind', 'before', 'beside', 'in', 'over', 'between'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How a beat is meant towards its target: `to` it, and what else a way can be. */
export const WAYS = ['to', 'from', 'into', 'onto', 'over', 'under', 'behind', 'before', 'beside', 'between', 'around', 'through', 'with'] as const; // prettier-ignore
export type Way = (typeof WAYS)[number];

export interface Beat {
  /** Seconds; what was planned. The timeline's shots say what came of it. */
  t0: number;
  t1: number;
  /** A word of vocab/verbs. */
  verb: string;
  /** The verb as the user wrote it; absent where we thought of it. */
  said?: string;
  /** Entity ids. */
  actor: string;
  patient?: string;
  /** Entity id, or `water`: that of the setting. */
  target?: string;
  /** How the target is meant; the verb's own way when absent. */
  way?: Way;
  /** `slowly`, `quickly`, `angrily`, … in our words. */
  manner?: string;
  /** Words of vocab/camera that hold while this happens. */
  camera?: string[];
  /** What must come of it; the verb's own outcome when absent. */
  outcome?: string;
}

export interface Line {
  /** Entity id; empty for a voice that is not seen. */
  speaker: string;
  text: string;
  /** BCP 47: `en`, `it`, `ja`, `ko`, `th`, `vi`, `zh-Hant`, or `und`. */
  lang: string;
  /** A word of vocab/voices. */
  voice: string;
  /** In which mood it is said; as its signs tell when absent. */
  emotion?: Emotion;
  /** Seconds; the director finds a moment when absent. */
  t0?: number;
}

/** A stretch of a clip that was worked out in one go, and from whose last instant another one can go on. */
export interface Chapter {
  /** Of everything until then: entities, beats and lines of the chapters before stand first in it. */
  readonly graph: SceneGraph;
  /** Which of the tries it was. */
  readonly attempt: number;
  /** Fingerprint of the world at its end. */
  readonly world: string;
  /** Names of those whose likeness it shows. */
  readonly likenesses?: readonly string[];
}
